import { agree, conflict, type Finding, type Rule, updates } from './finding.ts';
import {
  includesParents,
  type Order,
  oneOriginator,
  onlyConsistent,
  overlaps,
  type Pair,
  rises,
  shareParent,
  statedRange,
  strengthOf,
} from './pair.ts';
import { andApart, bothSpeakFor, change, clashes, howFar, stretch } from './tell.ts';
import type { Kind } from './verdict.ts';

/** Rule 4: one originator, or any shared parent. A body may revise itself; it cannot confirm itself. */
export const oneParent: Rule = (pair) => {
  if (!shareParent(pair.a, pair.b)) return null;
  return revision(pair) ?? (overlaps(pair) ? agreement(pair) : disjoint(pair));
};

/** The originator's own later figure takes the place of the earlier one, whether they overlap or not. */
function revision(pair: Pair): Finding | null {
  const { order } = pair;
  if (order === null || !oneOriginator(pair.a, pair.b)) return null;
  if (printedAlike(pair) && overlaps(pair)) return null;
  return updates(
    direction(order, pair),
    order.later,
    () =>
      `come from one source${andApart(pair)}: its count went ${change(order)}, and the later takes the place of the earlier.`,
  );
}

/** A figure that only became narrower or wider has gone nowhere. */
function direction(order: Order, pair: Pair): Kind {
  const down = pair.measure.accumulation === 'cumulative' ? 'revised-down' : 'falling';
  if (!overlaps(pair)) return rises(order) ? 'rising' : down;
  const [now, then] = [statedRange(order.later), statedRange(order.earlier)];
  if (now.low >= then.low && now.high >= then.high) return 'rising';
  return now.low <= then.low && now.high <= then.high ? down : 'not-independent';
}

function printedAlike({ a: { claim: a }, b: { claim: b } }: Pair): boolean {
  return a.value === b.value && a.min === b.min && a.max === b.max;
}

function agreement(pair: Pair): Finding {
  const { a, b, order } = pair;
  if (order !== null && oneOriginator(a, b))
    return agree(
      'restated',
      () => `are one number${andApart(pair)}: its source repeats it, and nothing new was counted.`,
    );
  if (onlyConsistent(pair))
    return agree(
      'consistent',
      () => `fit together, but one is only a bound, and ${both(pair)}: neither confirms the other.`,
    );
  return agree('not-independent', () => `overlap, but ${both(pair)}: this is no independent agreement.`);
}

function disjoint(pair: Pair): Finding | null {
  const { order, measure } = pair;
  if (order === null) return inside(pair, () => `: they describe one time, and ${howFar(pair)}`);
  if (measure.accumulation === 'cumulative' && !rises(order))
    return inside(
      pair,
      () => `${andApart(pair)}: the later is lower, which a running total cannot be (${change(order)})`,
    );
  // A joint statement is replaced only by one that all of its parents stand behind.
  if (!includesParents(order.later, order.earlier)) return null;
  return updates(
    rises(order) ? 'rising' : 'falling',
    order.later,
    () => `${both(pair)}${andApart(pair)}: the count went ${change(order)}.`,
  );
}

const both = ({ a, b, world }: Pair): string => bothSpeakFor(a, b, world.dossier);

const inside = (pair: Pair, why: () => string): Finding =>
  conflict('inside-parent', strengthOf(pair), false, () => `${clashes(pair)}${why()}${stretch(pair)}`);
