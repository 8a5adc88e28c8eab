import { type Days, dayNumber } from '../record/day.ts';

/** Days between two spans: the gap between them, 0 where they touch or overlap. */
export function daysApart(a: Pick<Days, 'from' | 'to'>, b: Pick<Days, 'from' | 'to'>): number {
  return Math.max(0, dayNumber(a.from) - dayNumber(b.to), dayNumber(b.from) - dayNumber(a.to));
}

/** "on the same day", "1 day apart", "21 days apart". */
export function apartInWords(days: number): string {
  if (days === 0) return 'at the same time';
  return days === 1 ? '1 day apart' : `${days} days apart`;
}
