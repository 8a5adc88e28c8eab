import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, intersect, meet, Postings, union } from '../../../src/query/index/postings.ts';

const list = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
  .map((claims) => Int32Array.from(claims.sort((a, b) => a - b)));

describe('against sets', () => {
  test('an intersection', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
        const [first = [], ...others] = lists;
        const expected = [...first].filter((claim) => others.every((other) => other.includes(claim)));
        expect([...intersect(lists, 100)]).toEqual(expected);
      }),
    );
  });

  test('a union', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
        const expected = [...new Set(lists.flatMap((claims) => [...claims]))].sort((a, b) => a - b);
        expect([...union(lists)]).toEqual(expected);
      }),
    );
  });

  test('membership and meeting', () => {
    fc.assert(
      fc.property(list, list, fc.integer({ min: -1, max: 61 }), (a, b, claim) => {
        expect(holds(a, claim)).toBe(a.includes(claim));
        expect(meet(a, b)).toBe(a.some((one) => b.includes(one)));
      }),
    );
  });
});

test('without conditions every claim is meant', () => expect([...intersect([], 3)]).toEqual([0, 1, 2]));

test('a claim stands once in a list, however often it was added', () => {
  const postings = new Postings();
  for (const claim of [0, 0, 2, 2, 5]) postings.add('nis', claim);
  expect([...(postings.done().get('nis') ?? [])]).toEqual([0, 2, 5]);
});
