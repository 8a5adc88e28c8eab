import { expect, test } from 'vitest';
import { makeStory } from '../../../bench/story/dossier.ts';
import { answerReply } from '../../../src/chat/answer-reply.ts';
import { ask } from '../../../src/query/answer/ask.ts';
import { answerToJson } from '../../../src/query/answer/json.ts';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';

const ESTIMATES = 2000;
const { dossier } = makeStory({ claims: ESTIMATES, seed: 7, beats: 1 });
const [measure = ''] = [...dossier.claims.values()].flatMap((claim) => claim.measure ?? []);
const label = dossier.measures.get(measure)?.label ?? '';
const answer = ask(label, buildIndex(dossier), { today: '2026-11-22', asOf: null });

test('every claim that answers is in the answer, however many there are', () => {
  const counting = [...dossier.claims.values()].filter((claim) => claim.measure === measure);
  expect(answer.claims.map(({ id }) => id).sort()).toEqual(counting.map(({ id }) => id).sort());
});

test('the verdicts are as many as are told, with the newest claim of every source among them', () => {
  const { verdicts, verdictsOmitted } = answerToJson(answer, '') as Record<string, unknown> & {
    verdicts: { a: string; b: string; reason: string }[];
  };
  expect(verdicts).toHaveLength(200);
  expect(verdictsOmitted).toBe((ESTIMATES * (ESTIMATES - 1)) / 2 - 200);
  const compared = new Set(verdicts.flatMap(({ a, b }) => [a, b]));
  const speakers = new Map<string, string>();
  for (const { id, originators, asOf } of answer.claims)
    if (asOf !== null && !speakers.has(originators.join(' '))) speakers.set(originators.join(' '), id);
  expect([...speakers.values()].filter((id) => !compared.has(id))).toEqual([]);
  for (const { reason } of verdicts) expect(reason).toMatch(/\.$/);
});

test('a reply shows what a reader takes in, and counts the rest', () => {
  const { blocks } = answerReply(answer);
  const estimates = blocks.flatMap((block) => (block.kind === 'estimates' ? block.estimates : []));
  expect(estimates.length).toBeLessThanOrEqual(30);
  const footnotes = JSON.stringify(blocks.filter(({ kind }) => kind === 'footnote'));
  expect(footnotes).toContain(`${ESTIMATES - estimates.length} more claims not shown`);
  expect(footnotes).toContain('pairs left out');
});

test('no sentence of it is longer than anybody reads', () => {
  const sentences = answer.remarks.flatMap((group) => group.sentences);
  expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThan(900);
  expect(answer.lead.length).toBeLessThan(900);
});
