import { describe, expect, test } from 'vitest';
import { writeOffsets } from '../../../src/claims/quotes/write-offsets.ts';

const path = ['claims', 0, 'mentions', 0];
const write = (mention: string) => writeOffsets(mention, [{ path, start: 7, end: 19 }]);

/** A claims file around one mention. */
const around = (mention: string) => `# Head\nclaims:\n  - id: a\n    mentions:\n${mention}`;

describe.each([
  [
    'behind the quote, whose comment stays',
    '      - document: d\n        quote: it is # so\n        relay: [x]\n',
    '      - document: d\n        quote: it is # so\n        start: 7\n        end: 19\n        relay: [x]\n',
  ],
  [
    'in a quote that comes first',
    '      - quote: it is\n',
    '      - quote: it is\n        start: 7\n        end: 19\n',
  ],
  [
    'where there are others',
    '      - quote: it is\n        start: 1 # old\n        end:   2\n',
    '      - quote: it is\n        start: 7 # old\n        end: 19\n',
  ],
  [
    'where they were left empty',
    '      - quote: it is\n        start:\n        end: null\n',
    '      - quote: it is\n        start: 7\n        end: 19\n',
  ],
  [
    'where one is missing',
    '      - end: 3\n        quote: it is\n        note: x\n',
    '      - end: 19\n        quote: it is\n        start: 7\n        note: x\n',
  ],
  [
    'in a record on one line',
    '      - { quote: "it, is", relay: [] } # so\n',
    '      - { quote: "it, is", start: 7, end: 19, relay: [] } # so\n',
  ],
  [
    'behind a folded text',
    '      - quote: >-\n          it\n          is\n        note: x\n',
    '      - quote: >-\n          it\n          is\n        start: 7\n        end: 19\n        note: x\n',
  ],
  [
    'behind a long quoted text over two lines',
    '      - quote: "it\n          is"\n        note: x\n',
    '      - quote: "it\n          is"\n        start: 7\n        end: 19\n        note: x\n',
  ],
  ['at the end of a file', '      - quote: it is', '      - quote: it is\n        start: 7\n        end: 19'],
])('writes offsets %s', (_, before, after) => {
  test('and nothing else', () => {
    expect(write(around(before))).toBe(around(after));
  });
  test('with Windows line breaks, too', () => {
    const windows = (text: string) => around(text).replaceAll('\n', '\r\n');
    expect(write(windows(before))).toBe(windows(after));
  });
});

test('writes several at once', () => {
  const before = around('      - quote: a\n      - quote: b\n');
  const changes = [0, 1].map((at) => ({ path: ['claims', 0, 'mentions', at], start: at, end: at + 1 }));
  expect(writeOffsets(before, changes)).toBe(
    around(
      '      - quote: a\n        start: 0\n        end: 1\n      - quote: b\n        start: 1\n        end: 2\n',
    ),
  );
});

test.each([
  ['a mention that is a reference to another', '      - *other\n'],
  [
    'offsets that something else refers to',
    '      - quote: a\n        start: &n 3\n        end: 4\n        note: *n\n',
  ],
])('leaves alone %s', (_, mention) => {
  expect(() => write(around(mention))).toThrow();
});
