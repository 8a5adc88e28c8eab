import type { Sense } from '../record/qualifier.ts';
import { granularity, isRound } from './granularity.ts';
import { below, between, closed, type Interval } from './interval.ts';

/**
 * What a figure can mean. *soft*: what a careful reader takes the phrase to say. *hard*: as far as it can be
 * stretched before it is wrong. Soft lies within hard, always.
 */
export interface Reading {
  readonly soft: Interval;
  readonly hard: Interval;
}

/** A phrase around one number; null where the phrase leaves nothing, as "fewer than 0". */
type Phrase = (n: number) => Reading | null;

/*
 * The phrase table.
 *
 * What the scholarship supports:
 *  - Hedging a round number tells readers nothing that its roundness has not told them, so that a bare round
 *    number reads like "about" (Williams & Power 2013).
 *  - Bounds carry granularity: "more than 3,000" is understood to stay under 4,000, the next number of its
 *    own scale (Cummins, Sauerland & Solt 2012).
 *  - The upper bound of "up to" is what readers infer, and can be cancelled (McNabb et al. 2016).
 * The percentages are this project's convention, and stand nowhere else.
 */
const HALF_WIDTH_OF_ABOUT = 0.1;
const HALF_WIDTH_OF_ABOUT_UNROUND = 0.05;
const STRETCH_OF_ABOUT = 0.25;
const REACH_OF_NEARLY = 0.1;
const STRETCH_OF_UP_TO = 1.25;

const about: Phrase = (n) => {
  const half = isRound(n)
    ? Math.min(granularity(n) / 2, HALF_WIDTH_OF_ABOUT * n)
    : HALF_WIDTH_OF_ABOUT_UNROUND * n;
  const stretch = STRETCH_OF_ABOUT * n;
  return { soft: closed(n - half, n + half), hard: closed(n - stretch, n + stretch) };
};

const exactly: Phrase = (n) => ({ soft: closed(n, n), hard: closed(n, n) });

/** A number with no word: a round one is an estimate, any other was counted. */
export const bare: Phrase = (n) => (isRound(n) ? about(n) : exactly(n));

/** "Nearly" and "fewer than" differ only in how low they can be stretched. */
const justUnder =
  (lowest: (n: number) => number): Phrase =>
  (n) =>
    n === 0
      ? null
      : { soft: below(n - Math.min(granularity(n), REACH_OF_NEARLY * n), n), hard: below(lowest(n), n) };

export const PHRASES: Record<Exclude<Sense, keyof typeof WORDS | 'numberless' | 'between'>, Phrase> = {
  about,
  exactly,
  'at-least': (n) => ({ soft: below(n, n + granularity(n)), hard: below(n, null) }),
  'more-than': (n) => ({ soft: between(n, n + granularity(n)), hard: between(n, null) }),
  'about-or-more': (n) => {
    const low = about(n)?.soft.low ?? n;
    return { soft: below(low, n + granularity(n)), hard: below((1 - STRETCH_OF_ABOUT) * n, null) };
  },
  nearly: justUnder((n) => (1 - STRETCH_OF_ABOUT) * n),
  'fewer-than': justUnder(() => 0),
  'at-most': (n) => ({ soft: closed(0, n), hard: closed(0, n) }),
  // "Up to" speaks of at least one; for one, and for shares below one, the half would fall under that.
  'up-to': (n) => ({
    soft: closed(Math.max(n / 2, Math.min(1, n)), n),
    hard: closed(Math.min(1, n), STRETCH_OF_UP_TO * n),
  }),
};

/** Words that say how many without a number. */
export const WORDS = {
  several: { soft: closed(3, 9), hard: closed(2, 99) },
  dozens: { soft: closed(24, 99), hard: closed(12, 199) },
  'several-hundred': { soft: closed(300, 999), hard: closed(200, 999) },
  hundreds: { soft: closed(200, 999), hard: closed(100, 1_999) },
  thousands: { soft: closed(2_000, 9_999), hard: closed(1_000, 19_999) },
} satisfies Partial<Record<Sense, Reading>>;
