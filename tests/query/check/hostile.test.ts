import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, LONGEST_MESSAGE } from '../../../src/query/check/check.ts';
import { MOST_FIGURES } from '../../../src/query/check/read-message.ts';
import { dprkIndex } from '../dprk.ts';

const index = await dprkIndex();
const checked = (message: string) => check(message, index, { today: '2025-04-01' });
const repeated = (text: string) =>
  text.repeat(Math.ceil(LONGEST_MESSAGE / text.length)).slice(0, LONGEST_MESSAGE);

const PARTS = [
  ...[
    '300 killed',
    'NIS says',
    'according to',
    'Zelensky',
    '3,000',
    'as of 13 January',
    'not',
    'more than',
    '(',
    ')',
  ],
  ...[
    'of the',
    '8 000',
    '1만1000여명',
    'Kyiv:',
    '\u202e',
    '@everyone',
    '<!channel>',
    '`300`',
    '=cmd|300',
    '\ud83d',
    '\n',
    '. ',
  ],
];

test('whatever is sent, every figure stands where it is said to stand, in order', () => {
  const message = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(message, (text) => {
      const figures = checked(text);
      let end = 0;
      for (const figure of figures) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(figure.start).toBeGreaterThanOrEqual(end);
        end = figure.end;
        expect(figure.claims.length > 0 || figure.verdict === 'not-in-dataset').toBe(true);
      }
    }),
    { numRuns: 300 },
  );
}, 30_000);

// Some tens of milliseconds each; what grows with the square of the length would take many seconds.
test.each([
  ...[
    '1 ',
    '300 killed ',
    'NIS ',
    'NIS says 300 killed, ',
    'January ',
    'may ',
    'one hundred and ',
    'not ',
    '1,000,',
    '(',
  ],
  ...[
    '$1,000 ',
    '+1 ',
    'a@',
    'aaaaaaaa.',
    'https://',
    '<@',
    '. ',
    '\u200b3',
    'between 1 and ',
    'of 300 ',
    '9',
    '😀 300 ',
    "'",
  ],
])('4,000 characters of %j', (text) => {
  const message = repeated(text);
  const begun = performance.now();
  const figures = checked(message);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(figures.length).toBeLessThanOrEqual(MOST_FIGURES);
});

test('what is longer is not read to its end', () => {
  expect(checked(`${'a'.repeat(LONGEST_MESSAGE)} 300 killed`)).toEqual([]);
});
