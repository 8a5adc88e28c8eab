import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, cut, escaped, plain, shown } from '../../../src/platforms/discord/escape.ts';
import { active } from './markdown.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\\*_~`|[]()<>@#:-+/ .1aé\n\t\u202E\uD83D\uDE00'.split('')) }),
);
const unescaped = (text: string) => text.replace(/\\([^0-9A-Za-z\s])/g, '$1');

describe('any text', () => {
  test('is read back as it was, on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescaped(escaped(text))).toBe(plain(text));
        expect(plain(text)).not.toMatch(/[\n\r\u2028]|\p{Cs}/u);
      }),
    );
  });

  test('does nothing in Discord', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(active(escaped(text).trim()).leftover).toBe('');
      }),
    );
  });

  test('is never longer than allowed, and never ends inside an escape or a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const fitted = shown(text, max);
        expect(fitted.length).toBeLessThanOrEqual(max);
        expect(fitted).not.toMatch(/\p{Cs}/u);
        expect(/\\*$/.exec(fitted)?.[0].length).toSatisfy((count: number) => count % 2 === 0);
      }),
    );
  });
});

test.each([
  '# heading',
  '-# small',
  '- item',
  '+ item',
  '* item',
  '> quote',
  '>>> quote',
  '12. item',
  '  # far',
])('"%s" begins nothing', (text) => {
  expect(escaped(text)).not.toMatch(/^\s*(#{1,3}|-#|[-+*]|>+|\d+\.)\s/);
  expect(unescaped(escaped(text)).replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
});

test('a text is cut at a word', () => {
  expect(cut('more than three thousand killed', 20)).toBe('more than three…');
  expect(cut('more', 20)).toBe('more');
  expect(cut('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
  expect(cut('casualties 👩🏽‍🚀', 13)).toBe('casualties…');
});

test('numbers with no-break spaces keep them', () => {
  expect(escaped('11\u00A0000')).toBe('11\u00A0000');
});

test('code cannot be left', () => {
  expect(code('sources `nis` ``` ')).toBe("`sources 'nis' '''`");
  expect(code(' \n ')).toBe('');
});
