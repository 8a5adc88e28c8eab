import type { Claim } from '../record/claim.ts';
import type { Dossier } from '../record/dossier.ts';
import type { Measure } from '../record/measure.ts';
import type { FiledClaim } from './records.ts';

/** Fills in what an editor may leave out. */
export function complete(
  claim: FiledClaim,
  defaults: Dossier['defaults'],
  measures: ReadonlyMap<string, Measure>,
): Claim {
  const { population = defaults.population, place = defaults.place } = claim;
  return { ...claim, population, place, asOf: claim.asOf ?? endOfPeriod(claim, measures), rev: 1 };
}

/** An increment stands as of the end of the period it covers. */
function endOfPeriod({ measure, period }: FiledClaim, measures: ReadonlyMap<string, Measure>): Claim['asOf'] {
  if (period === null || measures.get(measure ?? '')?.accumulation !== 'increment') return null;
  return {
    from: period.to,
    to: period.to,
    precision: 'day',
    basis: { kind: 'inferred', how: 'the last day of the period that the increment covers' },
  };
}
