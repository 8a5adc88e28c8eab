import type { AnyClaim } from '../../claims/figures/sums.ts';
import { dayNumber } from '../../claims/record/day.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { latestDay } from '../../claims/verdicts/undated.ts';

/** The days, as day numbers, between which a claim comes to stand. */
export interface Standing {
  readonly begins: number;
  readonly ends: number;
}

/**
 * When a claim stands, for limits of time: its as-of. A forecast describes what is to come, so it stands
 * from the day it was stated; so does a claim without an as-of, or else from the day it was first printed.
 */
function standingOf(claim: AnyClaim, dossier: Dossier): Standing {
  const isForecast = claim.kind === 'forecast' || claim.method === 'forecast';
  if (claim.asOf !== null && !isForecast)
    return { begins: dayNumber(claim.asOf.from), ends: dayNumber(claim.asOf.to) };
  const day = latestDay(claim, dossier);
  return { begins: day, ends: day };
}

export interface Placed extends Standing {
  readonly claim: AnyClaim;
}

export const placed = (claim: AnyClaim, dossier: Dossier): Placed => ({
  claim,
  ...standingOf(claim, dossier),
});

/** The order in which claims are numbered. */
export const newestFirst = (a: Placed, b: Placed): number =>
  b.ends - a.ends || b.begins - a.begins || (a.claim.id < b.claim.id ? -1 : 1);
