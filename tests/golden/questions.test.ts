import { expect, test } from 'vitest';
import type { DossierIndex } from '../../src/query/index/dossier-index.ts';
import { type Retrieved, retrieve } from '../../src/query/retrieve/retrieve.ts';
import { understand } from '../../src/query/understand/understand.ts';
import { dprkIndex } from '../query/dprk.ts';
import { type Golden, goldenQuestions } from './questions.ts';

const TODAY = '2025-04-01';
const NOT_FIELDS = new Set(['ask', 'after', 'must', 'not', 'nothing', 'drift', 'corrects']);

const index = await dprkIndex();
const kinds = await goldenQuestions();
const scores: string[] = [];

test.each(kinds)('%s', (kind, questions) => {
  const failures = questions.flatMap((question) => failuresOf(question, index));
  const failed = new Set(failures.map(({ ask }) => ask)).size;
  scores.push(`${kind.padEnd(12)} ${questions.length - failed} of ${questions.length}`);
  expect(failures.map(({ ask, why }) => `${ask}: ${why}`)).toEqual([]);
});

test('the score by kind', () => {
  const total = kinds.reduce((sum, [, questions]) => sum + questions.length, 0);
  console.info(['Golden questions', ...scores, `${'all'.padEnd(12)} ${total}`].join('\n  '));
  expect(total).toBeGreaterThanOrEqual(200);
});

function failuresOf(question: Golden, index: DossierIndex): { ask: string; why: string }[] {
  const { ask, after = null, must = [], not = [], nothing = false, drift = [], corrects } = question;
  const found = retrieve(understand(ask, index, { today: TODAY, previousTopic: after }), index, {
    asOf: null,
  });
  const claims = found.claims.map(({ id }) => id);
  const drifted = found.driftedIn.map(({ id }) => id);
  return [
    ...Object.entries(question).flatMap(([field, value]) =>
      NOT_FIELDS.has(field) ? [] : differs(found, field, value),
    ),
    ...must.filter((id) => !claims.includes(id)).map((id) => `lacks ${id}`),
    ...not.filter((id) => claims.includes(id)).map((id) => `shows ${id}`),
    ...drift.filter((id) => !drifted.includes(id)).map((id) => `does not warn of ${id}`),
    ...(nothing && claims.length > 0 ? [`shows ${claims.length} claims`] : []),
    ...(corrects !== undefined && !found.understanding.corrected.some(({ from }) => from === corrects)
      ? [`does not say that ${corrects} was corrected`]
      : []),
  ].map((why) => ({ ask, why }));
}

function differs({ understanding }: Retrieved, field: string, expected: unknown): string[] {
  const read = understanding[field as keyof typeof understanding];
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return plain(read) === plain(expected) ? [] : [`${field} is ${plain(read)}, not ${plain(expected)}`];
}
