const HOUR = 3_600_000;

/**
 * The next time after `now` that clocks in `zone` show `hour` o'clock. Where daylight saving skips that
 * hour, it is the moment of the jump; where it comes twice, the first of the two.
 */
export function nextDigest(now: number, hour: number, zone: string): number {
  const local = localParts(zone);
  const today = local(now);
  for (let later = 0; later <= 2; later++) {
    const day = Date.UTC(today.year, today.month - 1, today.day + later);
    const due = instantOf(day, hour, local);
    if (due > now) return due;
  }
  throw new Error(`no ${hour} o'clock within two days in ${zone}`);
}

interface Local {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

/**
 * Offsets from UTC lie between −12 and +14 hours, all in whole quarters: the first quarter that shows the
 * day and at least the hour is the one sought.
 */
function instantOf(day: number, hour: number, local: (instant: number) => Local): number {
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

function localParts(timeZone: string): (instant: number) => Local {
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
