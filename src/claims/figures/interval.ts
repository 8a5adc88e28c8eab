/** A stretch of the number line. `high` null: unbounded. `lowOpen`, `highOpen`: that end is not part of it. */
export interface Interval {
  readonly low: number;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** `[low, high]`, both ends included. */
export const closed = (low: number, high: number): Interval => ({
  low,
  high,
  lowOpen: false,
  highOpen: false,
});

/** `[low, high)`; `high` null is `[low, ∞)`. */
export const below = (low: number, high: number | null): Interval => ({
  low,
  high,
  lowOpen: false,
  highOpen: high !== null,
});

/** `(low, high)`; `high` null is `(low, ∞)`. */
export const between = (low: number, high: number | null): Interval => ({
  low,
  high,
  lowOpen: true,
  highOpen: high !== null,
});

/** One single number, and nothing beside it. */
const isExact = ({ low, high }: Interval): boolean => low === high;

export function contains(interval: Interval, n: number): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  if (lowOpen ? n <= low : n < low) return false;
  return high === null || (highOpen ? n < high : n <= high);
}

/**
 * Do two figures reconcile? They share more than one point, or one is exact and lies in the other. To touch
 * at one end is not enough: about 11,000 ends at 11,500, where about 12,000 begins.
 */
export function overlap(a: Interval, b: Interval): boolean {
  if (isExact(a)) return contains(b, a.low);
  if (isExact(b)) return contains(a, b.low);
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
  return low < high;
}

/**
 * Do they share anything, be it one point? Weaker than to overlap: to widen a figure can turn an exact one at
 * another's edge into one that merely touches it, and that must never look like a contradiction beyond repair.
 */
export function meets(a: Interval, b: Interval): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
  return low < high || (low === high && contains(a, low) && contains(b, low));
}

/** Does `inner` lie within `outer`, ends included or not as they are? */
export function within(inner: Interval, outer: Interval): boolean {
  const lowFits = inner.low > outer.low || (inner.low === outer.low && (inner.lowOpen || !outer.lowOpen));
  if (!lowFits) return false;
  if (outer.high === null) return true;
  if (inner.high === null) return false;
  return inner.high < outer.high || (inner.high === outer.high && (inner.highOpen || !outer.highOpen));
}

/** Every sum of one number from each: the ends are added, and an open end stays open. */
export function add(a: Interval, b: Interval): Interval {
  return {
    low: a.low + b.low,
    high: a.high === null || b.high === null ? null : a.high + b.high,
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.high === null || b.high === null ? false : a.highOpen || b.highOpen,
  };
}

/** Does all of `a` lie under all of `b`? For intervals that do not overlap, one of the two is below. */
export function liesBelow(a: Interval, b: Interval): boolean {
  return a.high !== null && a.high <= b.low;
}
