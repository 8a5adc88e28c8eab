import { instantOf, localParts } from '../zoned-time.ts';

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
