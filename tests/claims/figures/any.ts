import fc from 'fast-check';
import type { Interval } from '../../../src/claims/figures/index.ts';
import type { Figure } from '../../../src/claims/record/figure.ts';
import {
  QUALIFIER_WORDS,
  QUALIFIERS,
  type Qualifier,
  WORD_ONLY,
} from '../../../src/claims/record/qualifier.ts';

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

const isAlone = (word: Qualifier) => WORD_ONLY.has(QUALIFIERS[word]);
const anyWord = fc.constantFrom(...QUALIFIER_WORDS.filter(isAlone));
const beside = QUALIFIER_WORDS.filter((word) => !isAlone(word));
const besideOne = fc.constantFrom(null, ...beside.filter((word) => word !== 'between'));

/** Figures as a claim may carry them: a number with or without a word, a range around it, a word alone. */
export const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyAmount, besideOne).map(([value, qualifier]) => one(value, qualifier)) },
  { weight: 2, arbitrary: fc.tuple(anyAmount, anyAmount, fc.constantFrom(null, ...beside)).map(range) },
  { weight: 1, arbitrary: fc.tuple(anyAmount, anyAmount, anyAmount).map(around) },
  { weight: 1, arbitrary: anyWord.map((qualifier) => one(null, qualifier)) },
);

const one = (value: number | null, qualifier: Qualifier | null): Figure => ({
  value,
  qualifier,
  min: null,
  max: null,
});

function range([a, b, qualifier]: [number, number, Qualifier | null]): Figure {
  return { value: null, min: Math.min(a, b), max: Math.max(a, b), qualifier };
}

function around(amounts: [number, number, number]): Figure {
  const [min = 0, value = 0, max = 0] = [...amounts].sort((a, b) => a - b);
  return { value, min, max, qualifier: 'about' };
}

export const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(40), fc.option(fc.nat(40), { freq: 5 }), fc.boolean(), fc.boolean())
  .map(([low, length, lowOpen, highOpen]) => {
    if (length === null) return { low, high: null, lowOpen, highOpen: false };
    if (length === 0) return { low, high: low, lowOpen: false, highOpen: false };
    return { low, high: low + length, lowOpen, highOpen };
  });
