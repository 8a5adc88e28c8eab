import { describe, expect, test } from 'vitest';
import { type AnyClaim, computeSums, intervalsOf, isComputed } from '../../../src/claims/figures/index.ts';
import type { Claim } from '../../../src/claims/record/claim.ts';
import { compare } from '../../../src/claims/verdicts/index.ts';
import { claimOf, dossierOf, figure, type Raw } from '../builder.ts';

const killed = (fields: Raw = {}) => figure({ id: 'killed', measure: 'killed', value: 300, ...fields });
const injured = (fields: Raw = {}) =>
  figure({ id: 'injured', measure: 'injured', value: 2700, qualifier: 'about', ...fields });
const verdictOfSum = (part: Claim, sum: AnyClaim | undefined, claims: readonly Claim[]) =>
  compare(part, sum ?? part, { dossier: dossierOf(claims) }).flatMap(({ verdict, kind }) => [verdict, kind]);
const sumsOf = (...claims: ReturnType<typeof figure>[]) => computeSums(claims, dossierOf(claims));

describe('a whole from its parts', () => {
  test('is computed, reads about, shows its parts and carries their ids', () => {
    const [sum, ...others] = sumsOf(killed(), injured());
    expect(others).toEqual([]);
    expect(sum).toMatchObject({
      ...{ id: 'killed+injured', measure: 'hurt', value: 3000, qualifier: 'about', computed: true },
      ...{
        originators: ['army'],
        status: 'current',
        statement: 'Our sum of 300 + about 2,700: about 3,000.',
      },
    });
    expect(sum?.parts.map(({ id }) => id)).toEqual(['killed', 'injured']);
    expect(sum?.mentions).toHaveLength(2);
    expect(sum && isComputed(sum)).toBe(true);
  });

  test('can mean every sum of what its parts can mean', () => {
    const [sum] = sumsOf(killed(), injured());
    expect(sum && intervalsOf(sum)).toEqual({
      soft: { low: 2920, high: 3080, lowOpen: false, highOpen: false },
      hard: { low: 2250, high: 3750, lowOpen: false, highOpen: false },
    });
  });

  test('keeps open what a part leaves open', () => {
    const [sum] = sumsOf(killed({ qualifier: 'more than' }), injured());
    expect(sum && intervalsOf(sum)?.hard).toMatchObject({ high: null, lowOpen: true });
  });

  test('adds ranges as ranges', () => {
    const [sum] = sumsOf(killed({ value: null, min: 300, max: 400 }), injured());
    expect(sum).toMatchObject({ value: null, min: 3000, max: 3100 });
  });

  test.each<[string, Raw]>([
    ['by another originator', { by: 'ministry' }],
    ['as of another day', { asOf: '2025-01-11' }],
    ['of other beings', { population: 'cattle' }],
    ['elsewhere', { place: 'coast' }],
    ['of another scope', { scope: 'first-wave' }],
    ['held', { status: 'held', statusReason: 'doubted' }],
    ['retracted', { status: 'retracted', statusReason: 'withdrawn' }],
    ['foretold', { kind: 'forecast' }],
    ['not a number', { value: null, qualifier: 'hundreds' }],
  ])('is not made with a part %s', (_, fields) => {
    expect(sumsOf(killed(), injured(fields))).toEqual([]);
  });

  test('is not made where a part is given twice, and differently', () => {
    expect(sumsOf(killed(), injured(), injured({ id: 'injured-2', value: 2800 }))).toEqual([]);
  });

  test('without an as-of needs one occasion', () => {
    expect(sumsOf(killed({ asOf: null }), injured({ asOf: null }))).toEqual([]);
    const onOccasion = { asOf: null, occasion: 'briefing' };
    expect(sumsOf(killed(onOccasion), injured(onOccasion))).toMatchObject([{ asOf: null, value: 3000 }]);
  });

  test('measures something else than its parts', () => {
    const parts = [killed(), injured()];
    const [sum] = sumsOf(...parts);
    for (const part of parts) expect(verdictOfSum(part, sum, parts)).toEqual(['not-comparable', 'measure']);
  });
});

describe('a total and what came on top of it', () => {
  const total = (fields: Raw = {}) =>
    figure({
      id: 'total',
      measure: 'sent',
      value: 11_000,
      qualifier: 'nearly',
      scope: 'first-wave',
      ...fields,
    });
  const more = (fields: Raw = {}) =>
    figure({
      ...{ id: 'more', measure: 'more-sent', value: 3000, qualifier: 'about or more', addsTo: 'total' },
      ...{ asOf: '2025-03-01', period: '2025-01/2025-02', ...fields },
    });

  test('is as of the increment, of the wider scope, and no increment itself', () => {
    expect(sumsOf(total(), more())).toMatchObject([
      {
        ...{
          id: 'total+more',
          measure: 'sent',
          value: 14_000,
          qualifier: 'about',
          scope: null,
          period: null,
        },
        ...{ addsTo: null, asOf: { from: '2025-03-01' } },
      },
    ]);
    const [sum] = sumsOf(total(), more());
    expect(sum && intervalsOf(sum)?.soft).toEqual({
      low: 12_700,
      high: 15_000,
      lowOpen: false,
      highOpen: true,
    });
  });

  test('may come from two bodies of one parent, never from two parents', () => {
    expect(sumsOf(total(), more({ by: 'ministry' }))).toMatchObject([{ originators: ['ministry', 'army'] }]);
    expect(sumsOf(total(), more({ by: 'president' }))).toEqual([]);
  });

  test('needs both current and of one population', () => {
    expect(sumsOf(total({ status: 'held', statusReason: 'doubted' }), more())).toEqual([]);
    expect(sumsOf(total(), more({ population: 'cattle' }))).toEqual([]);
    expect(sumsOf(more())).toEqual([]);
  });

  test('breaks nothing when the total is printed again later and says that it means the first wave', () => {
    const [sum] = sumsOf(total(), more());
    const again = total({ id: 'again', asOf: '2025-04-01' });
    expect(verdictOfSum(again, sum, [total(), more(), again])).toEqual(['not-comparable', 'scope']);
  });

  test('is never set against the total it was made from; the increment adds up differently', () => {
    const parts = [total({ scope: null }), more()] as const;
    const [sum] = sumsOf(...parts);
    expect(verdictOfSum(parts[0], sum, parts)).toEqual(['not-comparable', 'scope']);
    expect(verdictOfSum(parts[1], sum, parts)).toEqual(['not-comparable', 'accumulation']);
  });
});

test('events and positions are never added up', () => {
  expect(
    sumsOf(killed(), claimOf({ kind: 'event', measure: 'injured', value: 5, asOf: '2025-01-10' })),
  ).toEqual([]);
});
