import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeSums, intervalsOf } from '../../../src/claims/figures/index.ts';
import type { Claim } from '../../../src/claims/record/claim.ts';
import { compare, compareAll, isSame } from '../../../src/claims/verdicts/index.ts';
import { dossierOf, figure, position } from '../builder.ts';
import { anyFigure } from '../figures/any.ts';

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const anyDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2025-0${1 + (day % 3)}-${String(day).padStart(2, '0')}`);

/** Figures that often have something in common. */
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    figure: anyFigure,
    by: some<string | string[]>(
      'army',
      'ministry',
      'president',
      'spokesman',
      'aid',
      ['army', 'president'],
      ['aid', 'north'],
    ),
    measure: some('hurt', 'killed', 'injured', 'sent', 'working', 'more-sent'),
    population: some('people', 'people', 'people', 'cattle'),
    place: some('valley', 'valley', 'country', 'coast'),
    scope: some(null, null, 'first-wave', 'own-district'),
    occasion: some(null, null, 'briefing', 'interview'),
    asOf: fc.option(fc.oneof(anyDay, some('2025-01', '2025', '2025-01-05/2025-02-20'))),
    statedOn: fc.option(anyDay),
    implies: some(
      [],
      [],
      [{ proposition: 'falling', stance: 'denies' }],
      [{ proposition: 'gone', stance: 'asserts' }],
    ),
  })
  .map(({ figure: number, ...fields }) => figure({ ...fields, ...number }));

/** Figures of one measure and population, more often near one another than not. */
const anyHarm: fc.Arbitrary<Claim> = fc
  .record({
    figure: anyFigure,
    by: some('army', 'ministry', 'president'),
    asOf: some('2025-01-10', '2025-01-12'),
  })
  .map(({ figure: number, ...fields }) => figure({ ...fields, ...number }));

const anyPosition: fc.Arbitrary<Claim> = fc
  .record({
    by: some<string | string[]>('army', 'ministry', 'president', ['army', 'president']),
    proposition: some('gone', 'falling', 'drained', 'rebuilt'),
    stance: some('asserts', 'denies', 'open'),
    scope: some(null, null, 'own-district'),
    modality: some('asserted', 'possible'),
    statedOn: fc.option(anyDay),
  })
  .map(position);

const anyPair = fc.tuple(fc.oneof(anyClaim, anyPosition), fc.oneof(anyClaim, anyPosition));
const crowd = fc.array(anyClaim, { maxLength: 6 });

test('a verdict does not depend on the order of the two', () => {
  fc.assert(
    fc.property(anyPair, crowd, ([a, b], others) => {
      const dossier = dossierOf([a, b, ...others]);
      expect(compare(a, b, { dossier })).toEqual(compare(b, a, { dossier }));
    }),
    { numRuns: 500 },
  );
});

test('there is always a verdict, whole and readable', () => {
  fc.assert(
    fc.property(anyPair, ([a, b]) => {
      const verdicts = compare(a, b, { dossier: dossierOf([a, b]) });
      expect(verdicts.length).toBeGreaterThan(0);
      for (const verdict of verdicts) {
        expect(verdict.strength !== null).toBe(verdict.verdict === 'conflict');
        expect(verdict.reason).toMatch(/^[A-Z0-9“].*[.”]$/);
        expect(verdict.reason).not.toMatch(/undefined|null|NaN|Infinity|\s\s/);
      }
    }),
    { numRuns: 500 },
  );
});

describe('same is an equivalence', () => {
  const anyAlike = fc
    .record({
      by: some('army', 'ministry'),
      value: some(1, 2),
      occasion: some(null, 'briefing'),
      measure: some('hurt', 'killed'),
    })
    .map(figure);

  test('of each with itself, both ways, and onwards', () => {
    fc.assert(
      fc.property(anyAlike, anyAlike, anyAlike, (a, b, c) => {
        expect(isSame(a, a)).toBe(true);
        expect(isSame(a, b)).toBe(isSame(b, a));
        if (isSame(a, b) && isSame(b, c)) expect(isSame(a, c)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('to widen a figure never turns agreement into hard conflict', () => {
  fc.assert(
    fc.property(anyHarm, anyHarm, fc.nat(500), fc.nat(500), (a, b, down, up) => {
      const dossier = dossierOf([a, b]);
      const reading = intervalsOf(a);
      fc.pre(reading !== null && reading.soft.high !== null);
      fc.pre(compare(a, b, { dossier })[0]?.verdict === 'agree');
      const wider = {
        ...a,
        ...{ value: null, qualifier: 'between' as const },
        min: Math.max(0, (reading?.soft.low ?? 0) - down),
        max: (reading?.soft.high ?? 0) + up,
      };
      const [verdict] = compare(wider, b, { dossier: dossierOf([wider, b]) });
      expect(verdict?.strength).not.toBe('hard');
    }),
    { numRuns: 300 },
  );
});

describe('nothing is averaged', () => {
  const numbersOf = ({ value, min, max }: Claim) => [value, min, max].filter((n) => n !== null);

  test('a sum of ours is the sum of what was printed', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 12 }), (claims) => {
        for (const sum of computeSums(claims, dossierOf(claims))) {
          const total = (pick: (part: Claim) => number | null) =>
            sum.parts.reduce((so, part) => so + (pick(part) ?? 0), 0);
          if (sum.value !== null) expect(sum.value).toBe(total(({ value }) => value));
          if (sum.min !== null) expect(sum.min).toBe(total(({ min, value }) => min ?? value));
          if (sum.max !== null) expect(sum.max).toBe(total(({ max, value }) => max ?? value));
          expect(sum.parts.every((part) => claims.includes(part))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a reason names no amount that is not printed, or the sum of printed ones', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 2, maxLength: 5 }), (claims) => {
        const dossier = dossierOf(claims);
        const all = [...claims, ...computeSums(claims, dossier)];
        const printed = new Set(all.flatMap(numbersOf));
        for (const { reason } of compareAll(all, { dossier, claims: all })) {
          const amounts = reason
            .replace(/\d+ (?=days? apart)|[\d.,]+ times the|\d+ per cent|×\d+/g, '')
            .replace(/(?:\d+(?: [A-Z][a-z]+)? ?– ?)?(?:\d+ )?(?:[A-Z][a-z]+ )?\b20\d\d\b(?=[;,)– ])/g, '');
          for (const [amount] of amounts.matchAll(/\d[\d,]*(?:\.\d+)?/g))
            expect(printed).toContain(Number(amount.replaceAll(',', '')));
        }
      }),
      { numRuns: 200 },
    );
  });
});
