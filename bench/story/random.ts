/** Numbers that look random and are the same on every run and machine: mulberry32. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** Picks the first ones more often, as words and names are used: by Zipf's law, roughly. */
  pickEarly<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const at = <T>(from: readonly T[], index: number): T => {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[index] as T;
  };
  return {
    next,
    below,
    pick: (from) => at(from, below(from.length)),
    // The inverse of a harmonic distribution function: ranks fall off as 1/rank.
    pickEarly: (from) => at(from, Math.min(from.length - 1, Math.floor((from.length + 1) ** next()) - 1)),
    chance: (probability) => next() < probability,
  };
}
