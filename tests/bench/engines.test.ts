import { expect, test } from 'vitest';
import { claimdesk, PEERS, wholeAnswer } from '../../bench/engines/index.ts';
import { makeStory } from '../../bench/story/dossier.ts';

const { dossier } = makeStory({ claims: 300, seed: 7 });
const [claim] = [...dossier.claims.values()].filter(({ measure }) => measure !== null);
const [alias = ''] = dossier.measures.get(claim?.measure ?? '')?.aliases ?? [];

test.each([claimdesk, wholeAnswer, ...PEERS])('$name finds a claim by an alias of its measure', (engine) => {
  const opened = engine.open(dossier);
  const first = dossier.claims.get(opened.first(alias) ?? '');
  expect(first?.measure).toBe(claim?.measure);
  opened.close?.();
});

test.each([claimdesk, wholeAnswer])('$name learns words, and forgets them', (engine) => {
  const opened = engine.open(dossier);
  const before = opened.first(alias);
  opened.forget?.();
  expect(opened.first(alias)).toBe(before);
});
