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
export function standingOf(claim: AnyClaim, dossier: Dossier): Standing {
  const isForecast = claim.kind === 'forecast' || claim.method === 'forecast';
  if (claim.asOf !== null && !isForecast)
    return { begins: dayNumber(claim.asOf.from), ends: dayNumber(claim.asOf.to) };
  const day = latestDay(claim, dossier);
  return { begins: day, ends: day };
}
