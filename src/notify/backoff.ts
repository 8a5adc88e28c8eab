/** How often, and how soon, what failed is tried again. */
export interface Retries {
  /** After this many attempts it is given up. */
  readonly attempts: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Some three hours in all: longer than most outages, short enough for news. */
export const RETRIES: Retries = { attempts: 20, firstMs: 2_000, longestMs: 15 * 60_000 };

/**
 * How long to wait after the nth failed attempt: doubling, and spread from half to the whole of that, so
 * that the channels of one outage do not all come back at once. `chance` lies from 0 up to 1.
 */
export function backoff({ firstMs, longestMs }: Retries, attempt: number, chance: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
