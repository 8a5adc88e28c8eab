import { describe, expect, test } from 'vitest';
import { nearMiss, occurrences } from '../../../src/claims/quotes/find.ts';

test('finds every place, in UTF-16 units', () => {
  expect(occurrences('😀 aXa, aXaXa', 'aXa')).toEqual([3, 8, 10]);
  expect(occurrences('none', 'x')).toEqual([]);
});

describe('a near miss', () => {
  test.each([
    ['another space', 'about 11\u00a0000 troops', '11 000 troops', '11\u00a0000 troops'],
    ['a line break', 'about\n  300 dead', 'about 300 dead', 'about\n  300 dead'],
    ['typographic marks', 'he said “no combat” — again', '"no combat" - again', '“no combat” — again'],
    ['capitals', 'Some 300 dead', 'some 300', 'Some 300'],
    ['a letter that grows in lower case', 'İİİ Some 300 dead', 'some 300', 'Some 300'],
  ])('with %s shows what the document has', (_, text, quote, has) => {
    expect(nearMiss(text, quote)).toEqual({ start: text.indexOf(has), text: has, whole: true });
  });

  test('shows the longest part that is there', () => {
    const text = 'The ministry counts about 40 drowned, and the mayor about 60.';
    expect(nearMiss(text, 'ministry counts about 40 drowned people')).toEqual({
      start: 4,
      text: 'ministry counts about 40 drowned',
      whole: false,
    });
  });

  test('is not made of a word or two', () => {
    expect(nearMiss('The ministry counts', 'a ministry counts all')).toBeNull();
    expect(nearMiss('anything', '  ')).toBeNull();
  });
});
