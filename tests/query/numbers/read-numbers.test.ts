import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../src/query/numbers/read-numbers.ts';

const values = (text: string) => readNumbers(text).map(({ value }) => value);

describe('eight thousand, however it is written', () => {
  test.each([
    '8 000',
    '8,000',
    '8.000',
    "8'000",
    '8’000',
    '8\u00a0000',
    '8\u2009000',
    '8\u202f000',
    '8000',
    '8k',
    '8K',
    '8 k',
    '8 thousand',
    '8-thousand',
    'eight thousand',
    '8 тис.',
    '8 тисяч',
    '8 тыс',
    '8 천',
    '8천명',
    '80 hundred',
  ])('%s', (text) => expect(values(text)).toEqual([8000]));
});

describe('numbers of every size', () => {
  test.each<[string, number]>([
    ['1만1000여명', 11_000],
    ['1만 1천', 11_000],
    ['1만2천', 12_000],
    ['3천500명', 3_500],
    ['27-hundred', 2_700],
    ['twenty-seven hundred', 2_700],
    ['four thousand', 4_000],
    ['three hundred and twenty', 320],
    ['a thousand', 1_000],
    ['half a million', 500_000],
    ['two dozen', 24],
    ['11.5k', 11_500],
    ['2.125 million', 2_125_000],
    ['1.1k', 1_100],
    ['1,234,567', 1_234_567],
    ['12,5', 12.5],
    ['three generals', 3],
    ['0', 0],
  ])('%s is %d', (text, value) => expect(values(text)).toEqual([value]));
});

describe('what is no count', () => {
  test.each([
    '170-mm howitzers',
    '240mm launchers',
    '170 mm',
    'a five-minute video',
    'two months',
    '18 years old',
    '10:30',
    '24/7',
    'the 3rd brigade',
    'page 12',
    'a87427',
    'KN-23',
    'M1989',
    'one of them',
    '9'.repeat(40),
    'a soldier',
    'heavy losses',
  ])('%s', (text) => expect(values(text)).toEqual([]));
});

describe('the words around a number', () => {
  test.each([
    ['~300 NKs dead', 'about'],
    ['about 3,000', 'about'],
    ['3,000 or so', 'about'],
    ['близько 3000', 'about'],
    ['약 3000명', 'about'],
    ['more than 3,000', 'more than'],
    ['> 1000', 'more than'],
    ['well over 3,000', 'more than'],
    ['понад 3 000', 'more than'],
    ['at least 3 000', 'at least'],
    ['3000+ killed', 'or more'],
    ['3,000 or more', 'or more'],
    ['about 3,000 or more', 'about or more'],
    ['1만1000여명', 'about or more'],
    ['nearly 2,700', 'nearly'],
    ['just under 2,700', 'nearly'],
    ['up to 12,000', 'up to'],
    ['no more than 500', 'at most'],
    ['fewer than 500', 'fewer than'],
    ['less than 500', 'fewer than'],
    ['exactly 300', 'exactly'],
    ['4,000', null],
  ])('%s', (text, qualifier) => expect(readNumbers(text)[0]?.qualifier).toBe(qualifier));

  test('belong to the stretch that is read', () => {
    expect(readNumbers('Seoul says more than 3,000 died').map(({ text }) => text)).toEqual([
      'more than 3,000',
    ]);
  });
});

describe('ranges', () => {
  test.each<[string, number, number]>([
    ['between 11,000 and 12,000', 11_000, 12_000],
    ['between three and four thousand', 3_000, 4_000],
    ['11,000 to 12,000', 11_000, 12_000],
    ['11-12k', 11_000, 12_000],
    ['11–12 thousand', 11_000, 12_000],
    ['11 000-12 000', 11_000, 12_000],
  ])('%s', (text, min, max) => {
    expect(readNumbers(text)).toMatchObject([{ value: null, min, max, qualifier: 'between' }]);
  });

  test.each<[string, number[]]>([
    ['from 300 to 600', [300, 600]],
    ['300 killed and 2,700 wounded', [300, 2_700]],
    ['300 or 400', [300, 400]],
    ['not 3,000 killed: 3,000 killed or wounded', [3_000, 3_000]],
    ['500 officers and three generals', [500, 3]],
  ])('two numbers: %s', (text, both) => expect(values(text)).toEqual(both));
});

test('words alone say how many without a number', () => {
  expect(readNumbers('several hundred wounded, dozens dead')).toMatchObject([
    { value: null, qualifier: 'several hundred' },
    { value: null, qualifier: 'dozens' },
  ]);
});

test('a share is marked as one', () => {
  expect(readNumbers('nearly 40 % of them')).toMatchObject([
    { value: 40, percent: true, text: 'nearly 40 %' },
  ]);
});

test('what was read as a date is left alone', () => {
  const text = 'October 24 300 dead';
  expect(values(text)).toEqual([24_300]);
  expect(readNumbers(text, [{ start: 0, end: 10 }]).map(({ value }) => value)).toEqual([300]);
});
