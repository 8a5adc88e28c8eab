import { dayInWords } from '../words/day.ts';
import { scopeName } from '../words/label.ts';
import { lieOf } from './facets.ts';
import { notComparable, type Rule } from './finding.ts';
import {
  includesParents,
  type Numbered,
  oneOriginator,
  overlaps,
  type Pair,
  shareParent,
  statedRange,
} from './pair.ts';

/**
 * A figure that says it means only a part (the first wave; for what was added, one month of two) and is lower
 * than one of the whole contradicts nothing and takes nothing back, whoever says it and whenever. A place is
 * no such part: figures of the front and of the country are often one, told more or less closely.
 */
export const narrower: Rule = (pair) => {
  const part = partOf(pair);
  if (part === null || goesOn(part, pair)) return null;
  return notComparable(
    'scope',
    () =>
      `do not compete: the lower says that it means a part alone, ${limitOf(part, pair)}, and the higher counts more.`,
  );
};

/** The narrower side, where it is the lower one as well. */
function partOf(pair: Pair): Numbered | null {
  const { a, b } = pair;
  if (a.claim.scope === b.claim.scope && a.claim.period === b.claim.period) return null;
  const lie = lieIn(pair);
  if (lie === 'a-within-b' && isLower(a, b)) return a;
  return lie === 'b-within-a' && isLower(b, a) ? b : null;
}

const isLower = (part: Numbered, whole: Numbered): boolean => statedRange(part).high < statedRange(whole).low;

function lieIn({ a, b, measure, world }: Pair) {
  const { scope, period } = lieOf(a.claim, b.claim, world.dossier);
  return scope === 'same' && measure.accumulation === 'increment' ? period : scope;
}

function limitOf({ claim: { scope, period } }: Numbered, { a, b, world }: Pair): string {
  return a.claim.scope !== b.claim.scope || period === null
    ? scopeName(scope, world.dossier)
    : dayInWords(period, 'long');
}

/** What overlaps may still agree, and a later figure of the whole may take the place of one of its part. */
function goesOn(part: Numbered, pair: Pair): boolean {
  const { a, b, order } = pair;
  if (overlaps(pair) && !oneOriginator(a, b)) return true;
  return order?.earlier === part && shareParent(a, b) && includesParents(order.later, part);
}
