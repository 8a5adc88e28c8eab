import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, type Interval, intervals, overlap, within } from '../../../src/claims/figures/index.ts';
import { add, meets } from '../../../src/claims/figures/interval.ts';
import { anyFigure, anyInterval } from './any.ts';

const at = (low: number, high: number | null, ends = '[]'): Interval => ({
  low,
  high,
  lowOpen: ends.startsWith('('),
  highOpen: ends.endsWith(')'),
});

describe('overlap', () => {
  test.each<[string, Interval, Interval, boolean]>([
    ['share a stretch', at(1, 5), at(4, 9), true],
    ['share one point', at(10_500, 11_500), at(11_500, 12_500), false],
    ['exact at the edge', at(5, 5), at(5, 9), true],
    ['exact at an open edge', at(3000, 3000), at(3000, 4000, '()'), false],
    ['both exact and equal', at(5, 5), at(5, 5), true],
    ['both exact', at(5, 5), at(6, 6), false],
    ['unbounded', at(3000, null, '()'), at(4000, 5000), true],
    ['both unbounded', at(3000, null), at(90, null), true],
    ['apart', at(1050, 1150), at(3000, null, '()'), false],
  ])('%s', (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  test('is never more than meeting, and both hold for an interval and itself', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        expect(!overlap(a, b) || meets(a, b)).toBe(true);
        expect(overlap(a, a) && meets(a, a)).toBe(true);
        expect(meets(a, b)).toBe(meets(b, a));
      }),
    );
  });

  test('what lies within one of two that are apart is apart from the other', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, anyInterval, (a, b, c) => {
        fc.pre(within(a, b) && !meets(b, c));
        expect(meets(a, c)).toBe(false);
      }),
    );
  });
});

test('soft lies within hard, always', () => {
  fc.assert(
    fc.property(anyFigure, (figure) => {
      const reading = intervals(figure);
      if (reading !== null) expect(within(reading.soft, reading.hard)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the sum of two intervals holds the sums of what they hold', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, fc.nat(40), fc.nat(40), (a, b, x, y) => {
      fc.pre(contains(a, x) && contains(b, y));
      expect(contains(add(a, b), x + y)).toBe(true);
    }),
  );
});
