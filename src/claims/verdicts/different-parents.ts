import { namesOf, possessive } from '../words/speaker.ts';
import { agree, conflict, type Finding, notComparable, type Rule } from './finding.ts';
import {
  type Order,
  onlyConsistent,
  overlaps,
  type Pair,
  rises,
  shareParent,
  statedRange,
  strengthOf,
} from './pair.ts';
import { andApart, apart, clashes, howFar, speakAlone, stretch } from './tell.ts';
import type { Kind } from './verdict.ts';

/**
 * Rule 5: different parents. Of those that share one, only figures apart come here, where a joint statement
 * may not be replaced by one of those who made it.
 */
export const differentParents: Rule = (pair) => (overlaps(pair) ? overlapping(pair) : disjoint(pair));

function overlapping(pair: Pair): Finding {
  const { a, b, gap, window, order, measure, world } = pair;
  const running = measure.accumulation === 'cumulative';
  if (gap > window.looseDays)
    return notComparable('time', () => {
      const higher = order !== null && isHigher(order);
      return `cannot be set against each other: they stand ${apart(pair)}${higher ? laterAndHigher(order, pair) : ''}.`;
    });
  if (onlyConsistent(pair))
    return agree(
      'consistent',
      () => 'fit together, but one is only a bound, which the other respects: neither confirms the other.',
    );
  return agree('independent-agreement', () => {
    const alone = speakAlone(a.claim, b.claim, world.dossier);
    if (gap <= window.strictDays) return `overlap${andApart(pair)}. ${alone}`;
    return running
      ? `overlap as running totals ${apart(pair)}: they stood there at different times. ${alone}`
      : `overlap, though ${apart(pair)}. ${alone}`;
  });
}

function disjoint(pair: Pair): Finding | null {
  const { gap, window, order, measure } = pair;
  if (order !== null && measure.accumulation === 'cumulative' && !rises(order))
    return clash(
      pair,
      'falling',
      () => `${andApart(pair)}: the later is lower, which a running total cannot be, and ${howFar(pair)}`,
    );
  if (gap <= window.strictDays) return clash(pair, 'disjoint', () => `${andApart(pair)}: ${howFar(pair)}`);
  if (order === null || !rises(order)) return null;
  return notComparable(
    'time',
    () => `cannot be set against each other: they stand ${apart(pair)}${laterAndHigher(order, pair)}.`,
  );
}

function clash(pair: Pair, kind: Kind, why: () => string): Finding {
  const independent = !shareParent(pair.a, pair.b);
  return conflict(kind, strengthOf(pair), independent, () => `${clashes(pair)}${why()}${stretch(pair)}`);
}

const laterAndHigher = ({ later }: Order, { measure, world }: Pair): string =>
  `, ${possessive(namesOf(later.claim, world.dossier))} later and higher${measure.accumulation === 'cumulative' ? ', as a running total may be' : ''}`;

function isHigher({ later, earlier }: Order): boolean {
  const [now, then] = [statedRange(later), statedRange(earlier)];
  return now.low >= then.high && now.high > then.low;
}
