import { isComputed } from '../figures/sums.ts';
import { widerMeasures } from '../figures/wider-measures.ts';
import { namesOf, possessive } from '../words/speaker.ts';
import { conflict, type Rule } from './finding.ts';
import {
  isLater,
  isNumbered,
  type Numbered,
  type Order,
  type Pair,
  type Side,
  shareParent,
  statedRange,
  strengthOf,
} from './pair.ts';
import { figureOf, labelOf } from './tell.ts';

/** So many times the figure before it, a figure is looked at twice. */
const LEAP = 5;
/** So near a figure of a wider measure, it was probably meant as one. */
const FIT = 2;

/**
 * Rule 3: a figure that leaps above the nearest earlier one of its parent, and fits what that parent counts
 * more widely: a relay probably printed the wrong word ("died" for "casualties"). A leap alone is no
 * outlier: losses do leap.
 */
export const outlier: Rule = (pair) => {
  const { a, b, order, world } = pair;
  if (order === null || !shareParent(a, b)) return null;
  const { later, earlier } = order;
  const leap = statedRange(later).low / statedRange(earlier).high;
  if (leap < LEAP || !isNearest(pair, order)) return null;
  const fit = widerFigure(pair, later);
  if (fit === null) return null;
  const why = () => {
    const wider = figureOf(fit.claim, world.dossier, labelOf(fit.claim, world.dossier));
    const before = possessive(namesOf(earlier.claim, world.dossier));
    return `raise a doubt about the wording: the later is ×${Math.round(leap)} ${before} count, and fits ${wider}. A relay may have changed what is counted; hold it until that is checked.`;
  };
  return { ...conflict('outlier', strengthOf(pair), false, why), later };
};

function isNearest({ world, measure }: Pair, { later, earlier }: Order): boolean {
  const { population } = later.claim;
  const isBetween = (side: Side) =>
    side.dated &&
    isNumbered(side) &&
    isLater(later, side) &&
    isLater(side, earlier) &&
    side.claim.population === population;
  return ![...later.parents].some((parent) => world.counted(measure.id, parent).some(isBetween));
}

function widerFigure({ world, measure }: Pair, later: Numbered): Numbered | null {
  const { low, high } = statedRange(later);
  const fits = (side: Side): side is Numbered => {
    const { claim } = side;
    if (claim.population !== later.claim.population || !isNumbered(side)) return false;
    if (isComputed(claim) && claim.parts.some(({ id }) => id === later.claim.id)) return false;
    const known = statedRange(side);
    return high >= known.low / FIT && low <= known.high * FIT;
  };
  for (const wider of widerMeasures(measure.id, world.dossier.measures))
    for (const parent of later.parents) {
      const found = world.counted(wider, parent).find(fits);
      if (found !== undefined) return found;
    }
  return null;
}
