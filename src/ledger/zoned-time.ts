const HOUR = 3_600_000;

/** When a day begins in a zone; the day is an ISO day. */
export const startOfDay = (day: string, zone: string): number =>
  instantOf(Date.parse(`${day}T00:00:00Z`), 0, localParts(zone));

/** What calendars and clocks in a zone show. */
interface Local {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

/**
 * When clocks first show an hour, or a later one, on a day, which is given by its midnight in UTC. Offsets
 * from UTC lie between −12 and +14 hours, all in whole quarters: it is the first quarter that shows both.
 */
export function instantOf(day: number, hour: number, local: (instant: number) => Local): number {
  const wanted = new Date(day);
  const end = day + (hour + 14) * HOUR;
  for (let instant = day + (hour - 14) * HOUR; instant <= end; instant += HOUR / 4) {
    const seen = local(instant);
    if (seen.day === wanted.getUTCDate() && seen.month === wanted.getUTCMonth() + 1 && seen.hour >= hour)
      return instant;
  }
  // The zone left that day out altogether, as Samoa did with 30 December 2011.
  return end;
}

export function localParts(timeZone: string): (instant: number) => Local {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 0, day = 0, hour = 0] = [
      parts.get('year'),
      parts.get('month'),
      parts.get('day'),
      parts.get('hour'),
    ];
    return { year, month, day, hour };
  };
}
