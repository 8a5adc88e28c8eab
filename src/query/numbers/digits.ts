import { myriads } from './hangul.ts';
import { multiplier } from './multiplier.ts';

export interface Amount {
  readonly value: number;
  readonly end: number;
  /** What its own "k", "thousand" or "만" multiplied it by, else 1. In "11-12k" the ending serves both ends. */
  readonly scale: number;
}

/**
 * Thousands in groups of three by one and the same sign: a comma, a stop, an apostrophe, any kind of space. The
 * calibre of "220 170-mm howitzers" is no such group.
 */
const GROUPED = /\d{1,3}(?:([,.'’ \u00a0\u2007\u2009\u202f])\d{3})(?:\1\d{3})*(?!\d|[ -]?mm\b)/y;
const PLAIN = /\d+/y;
const FRACTION = /[.,](\d+)(?!\d|[.,]\d)/y;

/** Longer runs of digits are identifiers or hostile text, no figures. */
const MOST_DIGITS = 15;

/**
 * The number in digits that begins at `at`; null where none does. `8.000` and `8,000` are eight thousand
 * in every language, since nobody prints three decimals of a count; only before a word like "million" is
 * the sign a decimal one ("2.125 million"). `12,5` and `12.5` are twelve and a half.
 */
export function digitsAt(text: string, at: number): Amount | null {
  const hangul = myriads(text, at);
  if (hangul !== null) return hangul;
  return grouped(text, at) ?? plain(text, at);
}

function grouped(text: string, at: number): Amount | null {
  GROUPED.lastIndex = at;
  const match = GROUPED.exec(text);
  if (match === null || match[0].startsWith('0')) return null;
  const end = at + match[0].length;
  const times = multiplier(text, end);
  const isDecimal = times !== null && times.value >= 1_000 && /^[.,]$/.test(match[1] ?? '');
  if (isDecimal) return null;
  const digits = match[0].replace(/\D/g, '');
  if (digits.length > MOST_DIGITS) return null;
  const fraction = match[1] === '.' ? null : fractionAt(text, end);
  return scale(Number(digits + (fraction?.text ?? '')), text, fraction?.end ?? end);
}

function plain(text: string, at: number): Amount | null {
  PLAIN.lastIndex = at;
  const match = PLAIN.exec(text);
  if (match === null || match[0].length > MOST_DIGITS) return null;
  const end = at + match[0].length;
  const fraction = fractionAt(text, end);
  return scale(Number(match[0] + (fraction?.text ?? '')), text, fraction?.end ?? end);
}

function fractionAt(text: string, at: number): { text: string; end: number } | null {
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(text);
  return match === null ? null : { text: `.${match[1]}`, end: at + match[0].length };
}

function scale(value: number, text: string, end: number): Amount {
  const times = multiplier(text, end);
  if (times === null) return { value, end, scale: 1 };
  // 1.1 × 1000 is 1100.0000000000002 in binary: no figure is finer than a millionth.
  return { value: Math.round(value * times.value * 1e6) / 1e6, end: times.end, scale: times.value };
}
