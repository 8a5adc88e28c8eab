import type { Measure } from '../record/measure.ts';
import { notAlike } from './comparable.ts';
import { differentParents } from './different-parents.ts';
import { type Finding, notComparable, type Rule, same } from './finding.ts';
import { narrower } from './narrower.ts';
import { oneParent } from './one-parent.ts';
import { outlier } from './outlier.ts';
import { ownPart } from './own-part.ts';
import { isNumbered, pairOf, type Side, windowOf } from './pair.ts';
import { isSame } from './same.ts';
import { onEveryDay } from './undated.ts';
import type { World } from './world.ts';

/** Rules on two figures that can be set against each other, in the order in which they are asked. */
const RULES: readonly Rule[] = [narrower, outlier, oneParent, differentParents];

/** What two figures are to each other. The first rule that decides counts. */
export function judgeFigures(a: Side, b: Side, world: World): Finding {
  const measure = world.dossier.measures.get(a.claim.measure ?? '');
  if (measure === undefined) return nothingDecided();
  if (isSame(a.claim, b.claim)) return same(() => 'are one statement: it is counted once.');
  const part = ownPart(a.claim, b.claim);
  if (part !== null) return part;
  if (a.dated && b.dated) return judgeDated(a, b, measure, world);
  return (
    unlikeOnAnyDay(a, b, world) ??
    onEveryDay(a, b, windowOf(measure, world.dossier), (one, other) => judgeDated(one, other, measure, world))
  );
}

/** Of one measure, whatever sets two apart has nothing to do with days, so that none need be tried. */
const unlikeOnAnyDay = (a: Side, b: Side, world: World): Finding | null =>
  a.claim.measure === b.claim.measure ? notAlike(a, b, world) : null;

function judgeDated(a: Side, b: Side, measure: Measure, world: World): Finding {
  const unlike = notAlike(a, b, world);
  if (unlike !== null) return unlike;
  if (!isNumbered(a) || !isNumbered(b)) return noNumber();
  const pair = pairOf(a, b, measure, world);
  for (const rule of RULES) {
    const finding = rule(pair);
    if (finding !== null) return finding;
  }
  return nothingDecided();
}

const noNumber = () =>
  notComparable('no-rule', () => 'cannot be set against each other: one of them gives no number.');

/** Rule 10. */
const nothingDecided = () => notComparable('no-rule', () => 'fall under no rule: the desk must look.');
