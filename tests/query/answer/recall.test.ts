import { expect, test } from 'vitest';
import { consult } from '../../../src/query/answer/consult.ts';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';
import { dprkIndex } from '../dprk.ts';

const index = await dprkIndex();
const consulted = (question: string, { asOf = '', over = index } = {}) =>
  consult(question, over, {
    today: '2025-04-01',
    asOf: asOf === '' ? null : { from: asOf, to: asOf, precision: 'day' },
  });

test('what is read the same is weighed once, and each answer says how its own question was typed', () => {
  const [plain, misspelt] = [consulted('casualties'), consulted('casulties')];
  expect(misspelt.claims).toBe(plain.claims);
  expect(misspelt.understanding.corrected).toEqual([{ from: 'casulties', to: 'casualties' }]);
  expect(plain.understanding.corrected).toEqual([]);
  expect(consulted('casualties').understanding.corrected).toEqual([]);
});

test('another limit of time, or a dossier that changed, is another question', () => {
  const now = consulted('casualties');
  expect(consulted('casualties', { asOf: '2025-01-01' }).claims.length).toBeLessThan(now.claims.length);
  expect(consulted('casualties as of 1 january 2025').claims.length).toBeLessThan(now.claims.length);
  const retracted = new Map(index.dossier.claims);
  retracted.delete('nis-killed-300');
  const over = buildIndex({ ...index.dossier, claims: retracted });
  expect(consulted('casualties', { over }).claims.map(({ id }) => id)).not.toContain('nis-killed-300');
});
