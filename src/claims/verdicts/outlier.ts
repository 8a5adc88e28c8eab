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
  return conflict('outlier', strengthOf(pair), false, () => {
    const wider = figureOf(fit.claim, world.dossier, labelOf(fit.claim, world.dossier));
    const before = possessive(namesOf(earlier.claim, world.dossier));
    return `are hard to believe together: the later is ×${Math.round(leap)} ${before} count, and fits ${wider}. Hold it until its wording is checked.`;
  });
};

function isNearest({ world, measure }: Pair, { later, earlier }: Order): boolean {
  return !world
    .counting(measure.id)
    .filter(({ population, id }) => population === later.claim.population && id !== later.claim.id)
    .map(world.side)
    .some(
      (side) =>
        side.dated &&
        side.reading &&
        shareParent(side, later) &&
        isLater(later, side) &&
        isLater(side, earlier),
    );
}

function widerFigure({ world, measure }: Pair, later: Numbered): Numbered | null {
  const { low, high } = statedRange(later);
  for (const wider of widerMeasures(measure.id, world.dossier.measures))
    for (const claim of world.counting(wider)) {
      if (claim.population !== later.claim.population) continue;
      if (isComputed(claim) && claim.parts.some(({ id }) => id === later.claim.id)) continue;
      const side = world.side(claim);
      if (!isNumbered(side) || !shareParent(side, later)) continue;
      const known = statedRange(side);
      if (high >= known.low / FIT && low <= known.high * FIT) return side;
    }
  return null;
}
