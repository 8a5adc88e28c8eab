import fc from 'fast-check';
import type { Figure, Interval } from '../../../src/claims/figures/index.ts';
import { QUALIFIER_WORDS } from '../../../src/claims/record/qualifier.ts';

/** Round and unround numbers, small and large, and shares. */
const anyAmount = fc.oneof(
  fc.constantFrom(
    0,
    1,
    2,
    3,
    9,
    10,
    12,
    40,
    99,
    100,
    220,
    300,
    1100,
    2700,
    3000,
    4000,
    11_000,
    12_000,
    50_000,
  ),
  fc.nat(30_000),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
);

const word = fc.constantFrom(null, ...QUALIFIER_WORDS);

/** A figure as a claim may carry it: the range, where there is one, holds the value. */
export const anyFigure: fc.Arbitrary<Figure> = fc
  .tuple(fc.option(anyAmount), word, fc.option(fc.tuple(anyAmount, anyAmount), { freq: 4 }))
  .map(([value, qualifier, range]) => {
    if (range === null) return { value, min: null, max: null, qualifier };
    const inside = value === null ? [] : [value];
    return { value, min: Math.min(...range, ...inside), max: Math.max(...range, ...inside), qualifier };
  });

export const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(40), fc.option(fc.nat(40), { freq: 5 }), fc.boolean(), fc.boolean())
  .map(([low, length, lowOpen, highOpen]) => {
    if (length === null) return { low, high: null, lowOpen, highOpen: false };
    if (length === 0) return { low, high: low, lowOpen: false, highOpen: false };
    return { low, high: low + length, lowOpen, highOpen };
  });
