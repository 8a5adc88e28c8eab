import type { Days } from '../record/day.ts';

const LONG = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `long` for sentences, `short` for tables. */
export type Form = 'long' | 'short';

interface Ymd {
  readonly year: string;
  readonly month: string;
  readonly day: number;
}

/** "27 March 2025", "January 2025", "11–20 January 2025": no more precise than it is known. */
export function dayInWords(days: Days, form: Form): string {
  const from = split(days.from, form);
  const to = split(days.to, form);
  switch (days.precision) {
    case 'year':
      return from.year;
    case 'month':
      return `${from.month} ${from.year}`;
    case 'day':
      return `${from.day} ${from.month} ${from.year}`;
    case 'range':
      return rangeInWords(from, to, coversWholeMonths(days));
  }
}

function rangeInWords(from: Ymd, to: Ymd, wholeMonths: boolean): string {
  const start = wholeMonths ? from.month : `${from.day} ${from.month}`;
  const end = wholeMonths ? to.month : `${to.day} ${to.month}`;
  if (from.year !== to.year) return `${start} ${from.year} – ${end} ${to.year}`;
  if (from.month !== to.month) return `${start}${wholeMonths ? '–' : ' – '}${end} ${to.year}`;
  if (wholeMonths) return `${to.month} ${to.year}`;
  return from.day === to.day ? `${end} ${to.year}` : `${from.day}–${end} ${to.year}`;
}

function split(iso: string, form: Form): Ymd {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = LONG[Number(month) - 1] ?? month;
  return { year, month: form === 'long' ? name : name.slice(0, 3), day: Number(day) };
}

/** `2025-01/2025-02` was written in months and is read back in months. */
function coversWholeMonths({ from, to }: Days): boolean {
  const [year, month] = to.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return from.endsWith('-01') && to.endsWith(`-${last}`);
}
