import type { Amount } from './digits.ts';

const ONES = new Map<string, number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens) => [word, (tens + 2) * 10]),
);
const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
]);
const HALF = /\bhalf\s+$/i;
const NEXT = /([a-z]+)(?:[\s-]+|$|(?![a-z]))/iy;

/** Could a number in words begin with this word? A cheap look before reading. */
export const isNumberWord = (word: string): boolean => ONES.has(word) || TENS.has(word) || SCALES.has(word);

/**
 * The number in words that begins at `at`: "four thousand", "twenty-seven hundred", "three hundred and
 * twenty", "a thousand". A lone "one" or "a" is an article more often than a count, and is none.
 */
export function spelledAt(text: string, at: number): Amount | null {
  const half = HALF.exec(text.slice(Math.max(0, at - 6), at)) !== null;
  let total = 0;
  let part = 0;
  let end = at;
  let read = 0;
  let largest = 1;
  for (let position = at; ; ) {
    NEXT.lastIndex = position;
    const match = NEXT.exec(text);
    if (match === null) break;
    const word = (match[1] ?? '').toLowerCase();
    const wordEnd = position + word.length;
    const small = ONES.get(word) ?? TENS.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      if (small >= 20 ? part % 100 !== 0 : part % 10 !== 0 || (part % 100 !== 0 && part % 100 < 20)) break;
      part += small;
    } else if (scale !== undefined && (part > 0 || read > 0)) {
      largest = Math.max(largest, scale);
      if (scale < 1_000) part = Math.max(part, 1) * scale;
      else {
        total += Math.max(part, 1) * scale;
        part = 0;
      }
    } else if (read === 0 && (word === 'a' || word === 'an')) part = 0;
    else if (word === 'and' && largest > 1) {
      position += match[0].length;
      continue;
    } else break;
    read += 1;
    end = wordEnd;
    position += match[0].length;
  }
  const value = total + part;
  const isArticle =
    largest === 1 && (value === 1 || (value === 0 && text.slice(at, end).toLowerCase() !== 'zero'));
  return read === 0 || isArticle ? null : { value: half ? value / 2 : value, end, scale: largest };
}
