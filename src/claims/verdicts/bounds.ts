import { widerMeasures } from '../figures/wider-measures.ts';
import { conflict, type Finding, notComparable } from './finding.ts';
import { isLater, isNumbered, type Numbered, type Side, shareParent } from './pair.ts';
import { labelOf } from './tell.ts';
import type { World } from './world.ts';

/**
 * Checks across measures, within one parent and at the far ends of what the words can mean: a part that is
 * larger than its whole, and the bounds that a dossier sets. Between different parents they prove nothing.
 */
export function checkBounds(a: Side, b: Side, world: World): Finding | null {
  if (!shareParent(a, b) || !isNumbered(a) || !isNumbered(b)) return null;
  return (
    partAndWhole(a, b, world) ??
    partAndWhole(b, a, world) ??
    dossierBound(a, b, world) ??
    dossierBound(b, a, world)
  );
}

function partAndWhole(part: Numbered, whole: Numbered, world: World): Finding | null {
  if (!widerMeasures(part.claim.measure ?? '', world.dossier.measures).has(whole.claim.measure ?? ''))
    return null;
  const most = whole.reading.hard.high;
  if (most === null || part.reading.hard.low <= most) return null;
  const labels = () => [labelOf(part.claim, world.dossier), labelOf(whole.claim, world.dossier)] as const;
  return broken(part, whole, () => `${labels()[0]} is a part of ${labels()[1]}, and cannot be larger`);
}

function dossierBound(part: Numbered, whole: Numbered, world: World): Finding | null {
  for (const bound of world.dossier.bounds) {
    if (bound.part !== part.claim.measure || bound.whole !== whole.claim.measure) continue;
    const most = whole.reading.hard.high;
    if (most === null) continue;
    const taken = bound.less.reduce((sum, measure) => sum + leastBefore(part, measure, world), 0);
    if (part.reading.hard.low > most - taken)
      return broken(part, whole, () => bound.statement.replace(/[.\s]+$/, ''));
  }
  return null;
}

/** The least that the same parent had counted of a measure by the time of the part. */
function leastBefore(part: Numbered, measure: string, world: World): number {
  const counted = world
    .counting(measure)
    .filter(({ population }) => population === part.claim.population)
    .map(world.side)
    .filter((side) => side.dated && side.to <= part.to && shareParent(side, part));
  return Math.max(0, ...counted.map(({ reading }) => reading?.hard.low ?? 0));
}

/** A later part may be larger than an earlier whole: both have grown. It may also be the wrong word. */
function broken(part: Numbered, whole: Numbered, rule: () => string): Finding {
  if (isLater(part, whole))
    return notComparable(
      'measure',
      () =>
        `measure different things. The later figure for a part exceeds the earlier whole (${rule()}): look whether a relay changed the measure.`,
    );
  return conflict('bound', 'hard', false, () => `cannot both hold: ${rule()}.`);
}
