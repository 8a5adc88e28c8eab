import { expect, test } from 'vitest';
import { makeStory } from '../../bench/story/dossier.ts';
import { askAround } from '../../bench/story/questions.ts';

const story = (claims: number, seed: number) => {
  const made = makeStory({ claims, seed });
  return { made, questions: askAround(made, 60, seed).map(({ text }) => text) };
};

test('the same seed makes the same story and the same questions, on every run', () => {
  const [one, other] = [story(200, 7), story(200, 7)];
  expect([...one.made.dossier.claims]).toEqual([...other.made.dossier.claims]);
  expect([...one.made.dossier.documents]).toEqual([...other.made.dossier.documents]);
  expect(one.questions).toEqual(other.questions);
});

test('another seed makes another one', () => {
  const [one, other] = [story(50, 7), story(50, 8)];
  expect(one.made.dossier.claims.get('claim-0')).not.toEqual(other.made.dossier.claims.get('claim-0'));
  expect(one.questions).not.toEqual(other.questions);
});

test('a longer story speaks in the same vocabulary, every id of which resolves', () => {
  const [short, long] = [makeStory({ claims: 50, seed: 7 }), makeStory({ claims: 500, seed: 7 })];
  expect([...long.dossier.sources]).toEqual([...short.dossier.sources]);
  const { measures, propositions, topics, places, populations, scopes, sources, documents } = long.dossier;
  for (const claim of long.dossier.claims.values()) {
    expect(topics.has(claim.topic)).toBe(true);
    expect(claim.measure === null || measures.has(claim.measure)).toBe(true);
    expect(claim.proposition === null || propositions.has(claim.proposition)).toBe(true);
    expect(claim.scope === null || scopes.has(claim.scope)).toBe(true);
    expect(places.has(claim.place) && populations.has(claim.population)).toBe(true);
    expect(claim.originators.every((id) => sources.has(id))).toBe(true);
    expect(claim.mentions.every(({ document }) => documents.has(document))).toBe(true);
  }
});

test('some questions are misspelt and some are in another script', () => {
  const made = makeStory({ claims: 500, seed: 7 });
  const texts = askAround(made, 200, 1).map(({ text }) => text);
  const known = new Set([...made.dossier.measures.values()].flatMap(({ label }) => label.split(' ')));
  expect(texts.some((text) => /\p{Script=Cyrillic}/u.test(text))).toBe(true);
  expect(texts.some((text) => text.split(' ').every((word) => !known.has(word)))).toBe(true);
});
