import { z } from 'zod';

export type Precision = 'day' | 'month' | 'year' | 'range';

/** A span of whole days, both ends included, as ISO days (`2025-01-13`). */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 in the proleptic Gregorian calendar: what date arithmetic is done in. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY);
}

export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Reads `2025-01-13`, `2025-01`, `2025` or `2025-01-11/2025-01-20`; null when it is no such date. */
export function parseDays(written: string): Days | null {
  const [first = '', second, ...rest] = written.split('/');
  if (rest.length > 0) return null;
  const start = single(first);
  if (second === undefined || start === null) return start;
  const end = single(second);
  if (end === null || end.to < start.from) return null;
  return { from: start.from, to: end.to, precision: 'range' };
}

function single(written: string): Days | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) {
    // Day 0 of the following month is the last day of this one.
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}`, precision: 'month' };
  }
  const iso = `${year}-${month}-${day}`;
  const stamp = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(stamp) || new Date(stamp).toISOString().slice(0, 10) !== iso) return null;
  return { from: iso, to: iso, precision: 'day' };
}

const HOW = "2025-01-13, 2025-01, '2025' or 2025-01-11/2025-01-20, the earlier day first";

/** A date as editors write it, parsed into the days it covers. */
export const days = z
  .string({
    error: ({ input }) =>
      input === undefined || input === null
        ? `is ${input === null ? 'empty' : 'missing'}: write a date as ${HOW}`
        : undefined,
  })
  .transform((written, context): Days => {
    const parsed = parseDays(written);
    if (parsed !== null) return parsed;
    context.addIssue(`"${written}" is no date: write ${HOW}`);
    return z.NEVER;
  });

/** How a date is known: printed `in-text`, printed in another `document`, or `inferred`, and then how. */
export type Basis =
  | { readonly kind: 'in-text' }
  | { readonly kind: 'document'; readonly document: string; readonly note: string | null }
  | { readonly kind: 'inferred'; readonly how: string };
