import { type Amount, digitsAt } from './digits.ts';
import { countsNothing } from './no-count.ts';
import type { NumberSpan } from './number-span.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { isNumberWord, spelledAt } from './spelled.ts';
import { readVague } from './vague.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A place where a number may begin. */
const CANDIDATE = /\d+|\p{L}+/gu;
const RANGE = /\s?[-–—]\s?|\s+to\s+|\s+and\s+|\s+or\s+/iy;
const PERCENT = /\s?(?:%|per ?cent\b)/iy;

/**
 * The counts that a text gives, in its order. `taken` are the stretches already read as something else:
 * dates first, or "October 24 300 dead" would be 24,300.
 */
export function readNumbers(text: string, taken: readonly Stretch[] = []): NumberSpan[] {
  const found: NumberSpan[] = [];
  let from = 0;
  const isTaken = (start: number, end: number) =>
    start < from || taken.some((stretch) => start < stretch.end && stretch.start < end);
  for (const { 0: word, index } of text.matchAll(CANDIDATE)) {
    if (isTaken(index, index + word.length)) continue;
    const amount = amountAt(text, index, word);
    if (amount === null) continue;
    const span = complete(text, index, amount, isTaken);
    from = span?.end ?? amount.end;
    if (span !== null) found.push(span);
  }
  const vague = readVague(text).filter(
    ({ start, end }) => !overlaps(found, start, end) && !overlaps(taken, start, end),
  );
  for (const { start, end, qualifier } of vague)
    found.push({
      start,
      end,
      text: text.slice(start, end),
      value: null,
      min: null,
      max: null,
      qualifier,
      percent: false,
    });
  return found.sort((a, b) => a.start - b.start);
}

const overlaps = (spans: readonly Stretch[], start: number, end: number) =>
  spans.some((span) => start < span.end && span.start < end);

function amountAt(text: string, at: number, word: string): Amount | null {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return digitsAt(text, at);
  const lower = word.toLowerCase();
  return isNumberWord(lower) || lower === 'a' || lower === 'an' ? spelledAt(text, at) : null;
}

function complete(
  text: string,
  at: number,
  amount: Amount,
  isTaken: (start: number, end: number) => boolean,
): NumberSpan | null {
  const range = rangeEnd(text, at, amount);
  if (range !== null && !isTaken(range.start, range.end)) {
    if (countsNothing(text, at, range.end)) return null;
    return span(text, range.start, range.end, {
      value: null,
      min: range.min,
      max: range.max,
      qualifier: 'between',
    });
  }
  if (countsNothing(text, at, amount.end)) return null;
  const after = qualifierAfter(text, amount.end);
  const before = qualifierBefore(text, at);
  const aboutOrMore = before?.qualifier === 'about' && after?.qualifier === 'or more';
  const qualifier = aboutOrMore ? 'about or more' : (before?.qualifier ?? after?.qualifier ?? null);
  return span(text, before?.at ?? at, after?.at ?? amount.end, {
    value: amount.value,
    min: null,
    max: null,
    qualifier,
  });
}

function span(
  text: string,
  start: number,
  end: number,
  read: Pick<NumberSpan, 'value' | 'min' | 'max' | 'qualifier'>,
): NumberSpan {
  PERCENT.lastIndex = end;
  const sign = PERCENT.exec(text);
  const last = end + (sign?.[0].length ?? 0);
  return { start, end: last, text: text.slice(start, last), ...read, percent: sign !== null };
}

/**
 * "between 11,000 and 12,000", "11-12k", "11,000 to 12,000". Told as a change ("from 300 to 600") or as a
 * choice, they are two numbers.
 */
function rangeEnd(text: string, at: number, first: Amount) {
  RANGE.lastIndex = first.end;
  const joint = RANGE.exec(text);
  if (joint === null) return null;
  const next = first.end + joint[0].length;
  const word = /\d+|\p{L}+/uy;
  word.lastIndex = next;
  const second = amountAt(text, next, word.exec(text)?.[0] ?? ' ');
  if (second === null) return null;
  const between = /between\s+$/i.exec(text.slice(Math.max(0, at - 12), at));
  const sign = joint[0].trim().toLowerCase();
  if ((sign === 'and' || sign === 'or') && between === null) return null;
  if (sign === 'or') return null;
  if (/from\s+$/i.test(text.slice(Math.max(0, at - 8), at))) return null;
  const scale = second.scale > 1 ? second.scale : /\p{Pd}/u.test(sign) ? thousands(second.value) : 1;
  const isShared = first.scale === 1 && first.value < scale && first.value * scale < second.value;
  const min = isShared ? first.value * scale : first.value;
  if (min >= second.value) return null;
  return { start: at - (between?.[0].length ?? 0), end: second.end, min, max: second.value };
}

/** "11-12,000": the round thousands behind a dash are said once for both ends. */
const thousands = (value: number) => (value >= 1_000 && value % 1_000 === 0 ? 1_000 : 1);
