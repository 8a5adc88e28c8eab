import type { AnyClaim } from '../figures/sums.ts';
import { dayNumber } from '../record/day.ts';
import type { Dossier } from '../record/dossier.ts';
import type { Window } from '../record/measure.ts';
import type { Finding } from './finding.ts';
import { notComparable } from './finding.ts';
import type { Side } from './pair.ts';

/** Longer ago than any window reaches. */
const FAR_PAST_DAYS = 40_000;
/** An as-of that is not given lies no later than the day it was stated, or else first printed. */
export function latestDay({ statedOn, mentions }: AnyClaim, dossier: Dossier): number {
  if (statedOn !== null) return dayNumber(statedOn.to);
  const printed = mentions.flatMap(({ document }) => dossier.documents.get(document)?.publishedOn.to ?? []);
  return Math.min(...printed.map(dayNumber));
}

/**
 * Judges a pair on every day that an as-of which is not given may mean. Where it makes no difference to the
 * verdict, the date is not needed; where it does, the two cannot be compared. The rules look at dates only
 * through order and windows, so that the days on either side of those borders stand for all days.
 */
export function onEveryDay(a: Side, b: Side, window: Window, judge: (a: Side, b: Side) => Finding): Finding {
  let first: Finding | null = null;
  let isSteady = true;
  for (const [left, right] of possibleDays(a, b, window)) {
    const finding = judge(left, right);
    first ??= finding;
    isSteady = isAlike(first, finding);
    if (!isSteady) break;
  }
  if (first !== null && isSteady) return first;
  return notComparable(
    'time',
    () => 'cannot be set against each other: a date is not given, and the verdict would depend on it.',
  );
}

const isAlike = (one: Finding, other: Finding) =>
  one.verdict === other.verdict &&
  one.strength === other.strength &&
  one.later?.claim.id === other.later?.claim.id;

/** Written out: to copy the rest with a spread took longer than to judge it. */
const at = ({ claim, reading, positions, speakers, parents, dated }: Side, day: number): Side => ({
  claim,
  reading,
  positions,
  speakers,
  parents,
  dated,
  from: day,
  to: day,
});

/** One by one: most pairs are told apart by the first two or three. */
function* possibleDays(a: Side, b: Side, window: Window): Generator<readonly [Side, Side]> {
  // Neither date is given: any distance is possible, so one may be held still.
  if (!a.dated && !b.dated) {
    const held = Math.min(a.to, b.to);
    for (const day of [held, ...around({ from: held, to: held }, window)]) yield [at(a, held), at(b, day)];
    return;
  }
  const [open, given] = a.dated ? [b, a] : [a, b];
  const latestFirst = [open.to, ...around(given, window), Math.min(open.to, given.from) - FAR_PAST_DAYS];
  // A day within the other's as-of first: there the order is open, and no reason will speak of it.
  for (const within of [true, false]) {
    let last: number | null = null;
    for (const day of latestFirst) {
      const isWithin = day >= given.from && day <= given.to;
      if (day > open.to || day === last || isWithin !== within) continue;
      last = day;
      yield open === a ? [at(a, day), b] : [a, at(b, day)];
    }
  }
}

/** On it, and on either side of every border that a rule draws around it, the latest first. */
function around({ from, to }: Pick<Side, 'from' | 'to'>, { strictDays, looseDays }: Window): number[] {
  return [
    ...[to + FAR_PAST_DAYS, to + looseDays + 1, to + looseDays, to + strictDays + 1, to + strictDays, to + 1],
    ...[to, from],
    ...[from - 1, from - strictDays, from - strictDays - 1, from - looseDays, from - looseDays - 1],
    from - FAR_PAST_DAYS,
  ];
}
