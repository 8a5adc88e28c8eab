import { describe, expect, test } from 'vitest';
import { granularity, type Interval, intervals } from '../../../src/claims/figures/index.ts';
import type { Qualifier } from '../../../src/claims/record/qualifier.ts';

const read = (value: number | null, qualifier: Qualifier | null = null) =>
  intervals({ value, min: null, max: null, qualifier });

/** As it is written on paper: `[2700, 3300]`, `(3000, ∞)`. */
const written = ({ low, high, lowOpen, highOpen }: Interval) =>
  `${lowOpen ? '(' : '['}${round(low)}, ${high === null ? '∞)' : `${round(high)}${highOpen ? ')' : ']'}`}`;
const round = (n: number) => Number(n.toFixed(6));

test.each([
  [3000, 1000],
  [2700, 100],
  [11_000, 1000],
  [10, 10],
  [17, 1],
  [3, 1],
  [0, 1],
  [2.7, 0.1],
  [0.05, 0.01],
])('%s is counted by %s', (n, g) => {
  expect(granularity(n)).toBeCloseTo(g, 10);
});

describe('the phrase table', () => {
  test.each<[string, number | null, Qualifier | null, string, string]>([
    ['about a round number', 3000, 'about', '[2700, 3300]', '[2250, 3750]'],
    ['about a number with fine digits', 2700, 'some', '[2650, 2750]', '[2025, 3375]'],
    ['its half width is never above a tenth', 300, 'around', '[270, 330]', '[225, 375]'],
    ['a bare round number', 4000, null, '[3600, 4400]', '[3000, 5000]'],
    ['a bare ten', 10, null, '[9, 11]', '[7.5, 12.5]'],
    ['about an unround number', 220, 'roughly', '[215, 225]', '[165, 275]'],
    ['about a number that is not round at all', 17, 'approximately', '[16.15, 17.85]', '[12.75, 21.25]'],
    ['an estimated share', 2.5, 'an estimated', '[2.375, 2.625]', '[1.875, 3.125]'],
    ['exactly', 3000, 'exactly', '[3000, 3000]', '[3000, 3000]'],
    ['a bare number that is not round', 2756, null, '[2756, 2756]', '[2756, 2756]'],
    ['a number below ten', 3, null, '[3, 3]', '[3, 3]'],
    ['a decimal', 2.7, null, '[2.7, 2.7]', '[2.7, 2.7]'],
    ['zero', 0, null, '[0, 0]', '[0, 0]'],
    ['about zero', 0, 'about', '[0, 0]', '[0, 0]'],
    ['at least', 3000, 'at least', '[3000, 4000)', '[3000, ∞)'],
    ['or more', 2700, 'or more', '[2700, 2800)', '[2700, ∞)'],
    ['more than', 3000, 'more than', '(3000, 4000)', '(3000, ∞)'],
    ['over', 12, 'over', '(12, 13)', '(12, ∞)'],
    ['about n or more', 3000, 'about or more', '[2700, 4000)', '[2250, ∞)'],
    ['nearly', 11_000, 'nearly', '[10000, 11000)', '[8250, 11000)'],
    ['almost, within a tenth', 300, 'almost', '[270, 300)', '[225, 300)'],
    ['approaching', 2700, 'approaching', '[2600, 2700)', '[2025, 2700)'],
    ['up to', 1000, 'up to', '[500, 1000]', '[1, 1250]'],
    ['as many as one', 1, 'as many as', '[1, 1]', '[1, 1.25]'],
    ['at most', 500, 'at most', '[0, 500]', '[0, 500]'],
    ['no more than', 3, 'no more than', '[0, 3]', '[0, 3]'],
    ['fewer than', 500, 'fewer than', '[450, 500)', '[0, 500)'],
    ['less than', 2700, 'less than', '[2600, 2700)', '[0, 2700)'],
    ['several', null, 'several', '[3, 9]', '[2, 99]'],
    ['dozens', null, 'dozens', '[24, 99]', '[12, 199]'],
    ['several hundred', null, 'several hundred', '[300, 999]', '[200, 999]'],
    ['hundreds', null, 'hundreds', '[200, 999]', '[100, 1999]'],
    ['thousands', null, 'thousands', '[2000, 9999]', '[1000, 19999]'],
  ])('%s: %s %s', (_, value, qualifier, soft, hard) => {
    const reading = read(value, qualifier);
    expect(reading && { soft: written(reading.soft), hard: written(reading.hard) }).toEqual({ soft, hard });
  });

  test('a range is what it says, and says more than the number in it', () => {
    const range = { min: 11_000, max: 12_000 };
    for (const figure of [
      { ...range, value: null, qualifier: 'between' as const },
      { ...range, value: null, qualifier: null },
      { ...range, value: 11_500, qualifier: 'about' as const },
    ]) {
      const reading = intervals(figure);
      expect(reading && [written(reading.soft), written(reading.hard)]).toEqual([
        '[11000, 12000]',
        '[11000, 12000]',
      ]);
    }
  });

  test.each<[number | null, Qualifier | null]>([
    [null, 'heavy'],
    [null, 'significant'],
    [500, 'many'],
    [0, 'fewer than'],
    [0, 'nearly'],
    [null, null],
    [null, 'about'],
  ])('%s %s never becomes a number', (value, qualifier) => {
    expect(read(value, qualifier)).toBeNull();
  });
});
