import { groupBy } from '../../claims/group-by.ts';
import type { Claim } from '../../claims/record/claim.ts';
import { isoDay } from '../../claims/record/day.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Standing } from './standing.ts';

/**
 * The latest year with claims in a month ("3") or on a day of it ("3-27"). Both ends of a standing count; a
 * month in the middle of a longer one names no day of it.
 */
export function yearsOf(standing: readonly Standing[]): Map<string, number> {
  const years = new Map<string, number>();
  const days = new Set(standing.flatMap(({ begins, ends }) => [begins, ends]));
  for (const day of days) {
    const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number];
    for (const key of [`${month}`, `${month}-${date}`])
      years.set(key, Math.max(year, years.get(key) ?? year));
  }
  return years;
}

/** By measure, the propositions that its figures imply a position on. */
export function impliedBy(claims: readonly Claim[]): Map<string, readonly string[]> {
  const figures = claims.filter(({ measure, implies }) => measure !== null && implies.length > 0);
  return distinct(
    groupBy(figures, ({ measure }) => measure ?? ''),
    (claim) => claim.implies.map(({ proposition }) => proposition),
  );
}

/** By family of measures, the populations that are counted in it. */
export function countedIn(claims: readonly Claim[], { measures }: Dossier): Map<string, readonly string[]> {
  const figures = claims.filter(({ measure }) => measures.has(measure ?? ''));
  return distinct(
    groupBy(figures, ({ measure }) => measures.get(measure ?? '')?.family ?? ''),
    (claim) => [claim.population],
  );
}

function distinct(groups: ReadonlyMap<string, readonly Claim[]>, idsOf: (claim: Claim) => readonly string[]) {
  return new Map([...groups].map(([key, group]) => [key, [...new Set(group.flatMap(idsOf))]]));
}
