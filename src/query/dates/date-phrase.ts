import { itemAt } from '../../claims/item-at.ts';
import { absoluteDates, type Found } from './absolute.ts';
import { type Calendar, shift } from './calendar.ts';
import { type DateHint, EVERY_HINT } from './hint.ts';
import { relativeDates } from './relative.ts';
import type { AsOfMode, Span } from './span.ts';

/** A stretch of a text that limits the time asked about, its preposition included. */
export interface DatePhrase {
  readonly start: number;
  readonly end: number;
  readonly mode: AsOfMode;
  /** Null for "latest". */
  readonly span: Span | null;
}

const PREPOSITIONS: readonly (readonly [string, AsOfMode | 'after'])[] = [
  [
    '(?:known |stood )?(?:as of|as at|as per|by|until|till|up to|up until|through|to|станом на|до|на)(?: the)? $',
    'as-of',
  ],
  ['(?:before|prior to|earlier than|ahead of|перед)(?: the)? $', 'before'],
  ['(?:after|later than|following|після|после)(?: the)? $', 'after'],
  ['(?:ever since|since|starting(?: in| on)?|beginning|from|з|с|від)(?: the)? $', 'since'],
  ['(?:in|during|on|at|within|over|around|for|у|в)(?: the)?(?: month of)? $', 'within'],
];
const LEADS = PREPOSITIONS.map(
  ([words, mode]) => [new RegExp(`(?:^|[^\\p{L}])(${words})`, 'iu'), mode] as const,
);
const LATEST =
  /\b(?:the )?(?:latest|newest|most recent|up[- ]to[- ]date|right now|currently|current|at the moment|these days|now|anything new|what'?s new|any updates?|new (?:figures|numbers))\b/gi;
const JOINS = /^(?: (?:and|to|until|till|through) (?:the )?| ?[-–—] ?)$/i;
const OPENS = /(?:between|from)(?: the)? $/i;
const IN = /in $/i;

/** What a text says about time, in its order. `hints` are what its words hint at: the rest is not looked for. */
export function readDates(
  text: string,
  calendar: Calendar,
  hints: ReadonlySet<DateHint> = EVERY_HINT,
): DatePhrase[] {
  const dates = absoluteDates(text, calendar, hints);
  for (const date of hints.has('relative') ? relativeDates(text, calendar.today) : [])
    if (!overlaps(dates, date.start, date.end)) dates.push(date);
  dates.sort((a, b) => a.start - b.start);
  const phrases: DatePhrase[] = [];
  for (let at = 0; at < dates.length; at += 1) {
    const [date, next] = [itemAt(dates, at), dates[at + 1]];
    const pair = next === undefined ? null : between(text, date, next);
    if (pair !== null) at += 1;
    phrases.push(pair ?? single(text, date));
  }
  for (const { 0: words, index } of hints.has('latest') ? text.matchAll(LATEST) : [])
    if (!overlaps(phrases, index, index + words.length))
      phrases.push({ start: index, end: index + words.length, mode: 'latest', span: null });
  return phrases.sort((a, b) => a.start - b.start);
}

const overlaps = (
  spans: readonly { readonly start: number; readonly end: number }[],
  start: number,
  end: number,
) => spans.some((span) => start < span.end && span.start < end);

/** "between January and March", "from 13 January to 4 February", "January - March". */
function between(text: string, first: Found, second: Found): DatePhrase | null {
  const joint = text.slice(first.end, second.start);
  const opening = OPENS.exec(text.slice(Math.max(0, first.start - 16), first.start));
  // "in January and February": one stretch where nothing lies between them, else two dates.
  const isApart = opening === null && second.from !== shift(first.to, 1);
  if (!JOINS.test(joint) || (joint.includes('and') && isApart)) return null;
  // Years are implied for each date alone; a span never runs backwards.
  const back =
    first.from > second.to ? `${Number(second.to.slice(0, 4)) - 1}${first.from.slice(4)}` : first.from;
  const from = back > second.to ? second.from : back;
  const lead = opening ?? IN.exec(text.slice(Math.max(0, first.start - 3), first.start));
  const start = first.start - (lead?.[0].length ?? 0);
  return { start, end: second.end, mode: 'within', span: { from, to: second.to } };
}

function single(text: string, { start, end, from, to }: Found): DatePhrase {
  const before = text.slice(Math.max(0, start - 24), start);
  for (const [words, mode] of LEADS) {
    const match = words.exec(before);
    if (match?.[1] === undefined) continue;
    const at = start - match[1].length;
    if (mode === 'after')
      return { start: at, end, mode: 'since', span: { from: shift(to, 1), to: shift(to, 1) } };
    if (mode === 'before')
      return { start: at, end, mode, span: { from: shift(from, -1), to: shift(from, -1) } };
    return { start: at, end, mode, span: { from, to } };
  }
  return { start, end, mode: 'within', span: { from, to } };
}
