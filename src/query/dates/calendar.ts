import { dayNumber, isoDay, parseDays } from '../../claims/record/day.ts';
import type { Span } from './span.ts';

/** What "March" means here and now. */
export interface Calendar {
  /** Today in the newsroom's zone, as an ISO day. */
  readonly today: string;
  /** The first year the story can speak of: a bare "2024" is a year, a bare "1994" a number. */
  readonly firstYear: number;
  /** The latest year in which some claim stood in that month, or on that day of it; null when none did. */
  readonly yearOf: (month: number, day: number | null) => number | null;
}

const two = (number: number) => String(number).padStart(2, '0');

export function monthSpan(year: number, month: number): Span | null {
  return parseDays(`${year}-${two(month)}`);
}

export function daySpan(year: number, month: number, day: number): Span | null {
  return parseDays(`${year}-${two(month)}-${two(day)}`);
}

export const shift = (iso: string, days: number): string => isoDay(dayNumber(iso) + days);

export function isYear(year: number, { today, firstYear }: Calendar): boolean {
  return year >= firstYear && year <= Number(today.slice(0, 4)) + 1;
}

/** A month without a year is the latest one that has claims; with none, the latest that has begun. */
export function impliedYear(month: number, day: number | null, calendar: Calendar): number {
  const known = calendar.yearOf(month, day) ?? (day === null ? null : calendar.yearOf(month, null));
  if (known !== null) return known;
  const year = Number(calendar.today.slice(0, 4));
  return `${year}-${two(month)}-${two(day ?? 1)}` <= calendar.today ? year : year - 1;
}
