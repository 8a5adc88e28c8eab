const MINUTE_MS = 60_000;

interface Clock {
  /** Making one costs a hundred times what using it does. */
  readonly format: Intl.DateTimeFormat;
  /** The minute that was asked for last, and the day that it lies in: every question asks. */
  minute: number;
  day: string;
}

/** One for each zone of a dossier. */
const clocks = new Map<string, Clock>();

/** The calendar day in a zone, as an ISO day. Sweden's way of writing dates is the ISO one. */
export function today(timeZone: string, now: Date): string {
  const clock = clocks.get(timeZone) ?? {
    format: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }),
    minute: Number.NaN,
    day: '',
  };
  clocks.set(timeZone, clock);
  // Days begin on the minute, in every zone.
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  if (clock.minute !== minute) {
    clock.minute = minute;
    clock.day = clock.format.format(now);
  }
  return clock.day;
}
