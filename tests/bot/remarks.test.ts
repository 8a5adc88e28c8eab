import { expect, test } from 'vitest';
import { remarksOn } from '../../src/bot/remarks.ts';
import { dprkIndex } from '../query/dprk.ts';

const index = await dprkIndex();

function remarks(id: string): string[] {
  const claim = index.dossier.claims.get(id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return remarksOn(claim, index).map((line) => line.join(''));
}

test('what a figure goes on from is said first, with the days between, by the nearest of them', () => {
  expect(remarks('jcs-killed-or-wounded-4000')[0]).toMatch(/73 days apart: the count went from about 3,000/);
});

test('then what contradicts it, then what agrees with it', () => {
  const [first, second] = remarks('zelensky-killed-or-wounded-3000');
  expect(first).toContain('contradict each other');
  expect(second).toContain('overlap as running totals 21 days apart');
});

test('of a figure that is part of our sum, how the sum stands to the others', () => {
  const [update, agreement] = remarks('nis-killed-300');
  expect(update).toContain('(our sum of 300 killed and about 2,700 wounded');
  expect(agreement).toContain('Zelensky');
});
