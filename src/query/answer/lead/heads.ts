import { type AnyClaim, isComputed } from '../../../claims/figures/index.ts';

/** Whom a figure is weighed as: its parents, or, where bodies are compared, its originators. */
export type SidesOf = (claim: AnyClaim) => readonly string[];

/**
 * The newest figure of each side, newest first, which is what a first sentence may look at. What says less
 * about now stands in only for a side without better: a figure without its date, a total with an addition of
 * ours, a part of the whole (the first wave).
 * @param claims figures of one measure, newest first
 */
export function newestOfEachSide(claims: readonly AnyClaim[], sidesOf: SidesOf): AnyClaim[] {
  const spoken = claims.filter((claim) => claim.status === 'current' && saysHowMany(claim));
  const best = [...spoken].sort((a, b) => standsInOnly(a) - standsInOnly(b));
  const heard = new Set<string>();
  const heads = best.filter((claim) => {
    const sides = sidesOf(claim);
    // A joint statement speaks for a side only if nobody of it has spoken since.
    if (sides.some((side) => heard.has(side))) return false;
    for (const side of sides) heard.add(side);
    return true;
  });
  // Who only ever spoke jointly, and without a date, has nothing to add to those who spoke alone.
  const alone = heads.filter((claim) => claim.asOf !== null || sidesOf(claim).length === 1);
  return (alone.length > 0 ? alone : heads).sort((a, b) => claims.indexOf(a) - claims.indexOf(b));
}

function standsInOnly(claim: AnyClaim): number {
  if (claim.asOf === null) return 3;
  if (claim.scope !== null) return 2;
  return isComputed(claim) && claim.parts.some(({ addsTo }) => addsTo !== null) ? 1 : 0;
}

/** "Significant" and "heavy" are no figure for a first sentence. */
const saysHowMany = ({ value, min, qualifier }: AnyClaim) =>
  value !== null || min !== null || !['heavy', 'significant', 'many', null].includes(qualifier);
