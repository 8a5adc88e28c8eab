import { expect, test } from 'vitest';
import { computeSums } from '../../../src/claims/figures/index.ts';
import { compare, doubted } from '../../../src/claims/verdicts/index.ts';
import { dossierOf, figure } from '../builder.ts';
import { inShort, judged, verdictOn } from './judged.ts';

const killed = (value: number, asOf: string, fields: object = {}) =>
  figure({ measure: 'killed', value, asOf, ...fields });
const first = killed(300, '2025-01-13');
const wide = figure({ by: 'ministry', value: 3000, asOf: '2025-01-13' });
const leap = killed(4000, '2025-03-27');

test('a leap that fits a wider figure of the parent is one of wording', () => {
  const verdict = verdictOn(first, leap, [wide]);
  expect(verdict).toMatchObject({ verdict: 'conflict', kind: 'outlier', independent: false });
  expect(verdict.reason).toContain("×13 Army's count");
  expect(verdict.reason).toContain("Ministry's 3,000 killed or injured");
  expect(verdict.reason).not.toContain('contradict');
});

test('the later figure is the one in doubt; no other verdict calls a figure that', () => {
  expect(doubted(verdictOn(first, leap, [wide]))).toBe(leap.id);
  expect(doubted(verdictOn(leap, first, [wide]))).toBe(leap.id);
  expect(doubted(verdictOn(first, leap))).toBeNull();
});

test('a leap alone is an update: losses do leap', () => {
  expect(judged(first, leap)).toBe('updates rising');
  expect(judged(first, leap, [figure({ value: 1900, asOf: '2025-01-13' })])).toBe('updates rising');
  expect(judged(first, leap, [figure({ by: 'president', asOf: '2025-01-13' })])).toBe('updates rising');
});

test('what is less than five times is no leap', () => {
  expect(judged(first, killed(1499, '2025-03-27'), [figure({ value: 1499 })])).toBe('updates rising');
  expect(judged(first, killed(1500, '2025-03-27'), [figure({ value: 1500 })])).toBe('conflict hard outlier');
});

test('only the nearest earlier figure of the parent counts', () => {
  const between = killed(600, '2025-02-13', { by: 'ministry' });
  expect(judged(first, killed(2000, '2025-03-27'), [wide, between])).toBe('updates rising');
  expect(
    judged(first, killed(2000, '2025-03-27'), [wide, killed(600, '2025-02-13', { by: 'president' })]),
  ).toBe('conflict hard outlier');
});

test('our own sum is a wider figure too, but not the one made of the leap itself', () => {
  const injured = (asOf: string) => figure({ measure: 'injured', value: 2700, asOf });
  const withSums = (...claims: (typeof first)[]) => {
    const dossier = dossierOf(claims);
    const all = [...claims, ...computeSums(claims, dossier)];
    return inShort(compare(first, leap, { dossier, claims: all })[0] ?? Object.assign({}));
  };
  expect(withSums(first, leap, injured('2025-01-13'))).toBe('conflict hard outlier');
  expect(withSums(first, leap, injured('2025-03-27'))).toBe('updates rising');
});

test('without an order, and between parents, there is none', () => {
  expect(judged(first, killed(4000, '2025-01-13'), [wide])).toBe('conflict hard inside-parent');
  expect(judged(first, killed(4000, '2025-03-27', { by: 'president' }), [wide])).toBe('not-comparable time');
});
