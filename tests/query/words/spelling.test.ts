import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edits } from '../../../src/query/words/edits.ts';
import { fold } from '../../../src/query/words/fold.ts';
import { inflections } from '../../../src/query/words/inflections.ts';
import { lettersApart, lettersOf } from '../../../src/query/words/letters.ts';
import { isOrdinary } from '../../../src/query/words/ordinary.ts';
import { skeleton } from '../../../src/query/words/skeleton.ts';
import { tokens, words } from '../../../src/query/words/tokens.ts';

describe('folding', () => {
  test.each([
    ['ZELENSKY', 'zelensky'],
    ['Tué', 'tue'],
    ['Київ', 'киів'],
    ['Ｋｕｒｓｋ', 'kursk'],
    ['국정원', '국정원'],
    ['kur\u200bsk', 'kursk'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('words of a text', () => {
  test.each([
    ["Zelensky's figure", ['zelensky', 'figure']],
    ['killed-or-wounded', ['killed', 'or', 'wounded']],
    ['didn’t', ['didnt']],
    ['N.K. losses', ['nk', 'losses']],
    ['12k troops?!', ['12k', 'troops']],
    ['Зеленський: 3000', ['зеленськии', '3000']],
    ['<@U123> `code` @everyone', ['u123', 'code', 'everyone']],
    ['🎉', []],
  ])('%s', (text, found) => expect(words(text)).toEqual(found));

  test('stand where they were typed', () => {
    const text = '  «Koursk», losses';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Koursk', 'losses']);
  });
});

describe('one name, many spellings', () => {
  test.each([
    [
      'zelensky',
      'zelenskyy zelenskiy zelenskyi zelenski selenskyj зеленськии зеленскии зеленського зеленським',
    ],
    ['kursk', 'koursk курськ курск курську курська'],
    ['budanov', 'budanow boudanov буданов буданова'],
  ])('%s', (name, spellings) => {
    for (const spelling of spellings.split(' '))
      expect([spelling, skeleton(spelling)]).toEqual([spelling, skeleton(name)]);
  });

  test('too short to tell apart', () => expect(skeleton('nis')).toBeNull());
});

describe('typing errors', () => {
  test.each([
    ['casulties', 'casualties', 1],
    ['causalties', 'casualties', 1],
    ['casltes', 'casualties', 3],
    ['killde', 'killed', 1],
    ['kursk', 'kursk', 0],
    ['abc', 'cba', 2],
  ])('%s, %s: %d', (a, b, count) => expect(edits(a, b)).toBe(count));
});

describe('forms of one word', () => {
  test.each([
    ['casualty', 'casualties'],
    ['generals', 'general'],
    ['wound', 'wounded'],
    ['killing', 'killed'],
    ['exchanging', 'exchange'],
    ['deploy', 'deployed'],
  ])('%s, %s', (word, other) => expect(inflections(word)).toContain(other));

  test('a shared stem is not enough', () => expect(inflections('generation')).not.toContain('generals'));
});

test('words within some typing errors are never told apart by their letters alone', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(lettersApart(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(2 * edits(a, b));
    }),
  );
  expect(lettersApart(lettersOf('casualties'), lettersOf('withdrawal'))).toBeGreaterThan(4);
});

test.each(['boss', 'hunt', 'soul', 'lead', 'weather', 'bananas', 'his'])('%s is ordinary English', (word) => {
  expect(isOrdinary(word)).toBe(true);
});

test.each(['koursk', 'yonhap', 'iran', 'casulties', 'nork'])('%s is not', (word) => {
  expect(isOrdinary(word)).toBe(false);
});
