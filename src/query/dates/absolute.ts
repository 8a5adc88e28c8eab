import { parseDays } from '../../claims/record/day.ts';
import { type Calendar, daySpan, impliedYear, isYear, monthSpan } from './calendar.ts';
import { type DateHint, EVERY_HINT } from './hint.ts';
import { FEAST, feast, MONTH, monthNumber } from './months.ts';
import { PART, partOf } from './parts.ts';
import type { Span } from './span.ts';

/** A date found in a text. */
export interface Found extends Span {
  readonly start: number;
  readonly end: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = (groups: Groups, calendar: Calendar) => Span | null;

const YEAR = '(?<year>(?:19|20)\\d{2})(?![\\d%]|[.,]\\d)';
const SHORT_YEAR = "['’](?<short>\\d{2})";
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** "March 4,000" gives no day: what follows the digits belongs to a number. */
const DAY_ENDS = '(?![\\d%]|:\\d|[.,\\u2009\\u202f\\u00a0 ]000|[.,]\\d)';
const OF_YEAR = `(?:,? (?:of )?(?:${YEAR}|${SHORT_YEAR}))?`;
const LEFT = '(?<![\\p{L}\\p{N}])';
const RIGHT = '(?!\\p{L})';

/** "2024 killed" counts people, as "2,024 killed" would. */
const NO_COUNT = '(?! ?(?:\\+|k\\b|thousand|killed|dead|died|wounded|injured|people|men|troops|soldiers))';

/** By the hint that a word of theirs gives. Group names repeat, so each is a pattern of its own. */
const FORMS: readonly (readonly [DateHint, string, Reading])[] = [
  [
    'digits',
    '(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?(?:/\\d{4}-\\d{2}-\\d{2})?)(?![\\d-])',
    ({ iso }) => parseDays(iso ?? ''),
  ],
  ['digits', '(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>20\\d{2}|\\d{2})(?!\\d)', numeric],
  ['month', `${DAY}(?: of)? (?<name>${MONTH})${RIGHT}\\.?(?:,? ${YEAR})?`, named],
  ['month', `(?<name>${MONTH})${RIGHT}\\.? (?:the )?${DAY}${DAY_ENDS}${RIGHT}(?:,? ${YEAR})?`, named],
  ['month', `(?<part>${PART})[ -](?<name>${MONTH})${RIGHT}\\.?${OF_YEAR}`, named],
  ['month', `(?<name>${MONTH})${RIGHT}\\.?${OF_YEAR}`, named],
  ['feast', `(?<feast>${FEAST})${RIGHT}(?:,? ${YEAR})?`, feastDay],
  ['digits', `q(?<quarter>[1-4]) ?${YEAR}`, quarter],
  ['digits', `(?<part>${PART})[ -]${YEAR}`, wholeYear],
  ['digits', `${YEAR}${NO_COUNT}`, wholeYear],
];

const PATTERNS = FORMS.map(([hint, form, read]) => ({ hint, pattern: new RegExp(LEFT + form, 'giu'), read }));
/** "they may have": a verb, unless a preposition, a day or a year stands by it. */
const ONLY_MAY = /^may$/i;
const LEADS = /(?:^|\s)(?:in|by|of|since|before|after|until|till|from|during|last|and|to)\s+$/i;

/** Every date a text gives by the calendar, in its order. Where two forms fit, the first of them wins. */
export function absoluteDates(
  text: string,
  calendar: Calendar,
  hints: ReadonlySet<DateHint> = EVERY_HINT,
): Found[] {
  const found: Found[] = [];
  // "2025-02-31" is no day, and no year either.
  const impossible: { start: number; end: number }[] = [];
  for (const { hint, pattern, read } of PATTERNS) {
    if (!hints.has(hint)) continue;
    for (const { 0: match, index, groups } of text.matchAll(pattern)) {
      const end = index + match.length;
      if ([...found, ...impossible].some((other) => index < other.end && other.start < end)) continue;
      if (ONLY_MAY.test(match) && !LEADS.test(text.slice(0, index))) continue;
      const span = read(groups ?? {}, calendar);
      if (span === null) impossible.push({ start: index, end });
      else found.push({ start: index, end, from: span.from, to: span.to });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 23/12/2024 and 12/23/2024: the number over twelve is the day; else the day comes first. */
function numeric({ day, month, year }: Groups): Span | null {
  const [first, second] = [Number(day), Number(month)];
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  return second > 12 ? daySpan(full, first, second) : daySpan(full, second, first);
}

function named({ name, day, year, short, part }: Groups, calendar: Calendar): Span | null {
  const month = monthNumber(name ?? '');
  if (month === null) return null;
  const date = day === undefined ? null : Number(day);
  const written = year ?? (short === undefined ? undefined : `20${short}`);
  const known = written === undefined ? impliedYear(month, date, calendar) : Number(written);
  if (date !== null) return daySpan(known, month, date);
  const whole = monthSpan(known, month);
  return whole === null || part === undefined ? whole : partOf(part, whole);
}

function feastDay({ feast: name = '', year }: Groups, calendar: Calendar): Span | null {
  const day = feast(name);
  return day && daySpan(year === undefined ? impliedYear(...day, calendar) : Number(year), ...day);
}

function quarter({ quarter: nth, year }: Groups): Span | null {
  const last = Number(nth) * 3;
  const [from, to] = [monthSpan(Number(year), last - 2), monthSpan(Number(year), last)];
  return from === null || to === null ? null : { from: from.from, to: to.to };
}

function wholeYear({ year, part }: Groups, calendar: Calendar): Span | null {
  if (!isYear(Number(year), calendar)) return null;
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
  return part === undefined ? whole : partOf(part, whole);
}
