import type { AnyClaim } from '../figures/sums.ts';
import { type Finding, notComparable } from './finding.ts';
import { byAsOf, type Side } from './pair.ts';
import { judgePositions } from './positions.ts';
import { judgeFigures } from './rules.ts';
import { told } from './told.ts';
import type { Verdict } from './verdict.ts';
import { type Context, type World, worldOf } from './world.ts';

/**
 * Every verdict on two claims: one as figures, one as positions where they take any. Never empty. The result
 * does not depend on the order of the arguments.
 */
export function compare(a: AnyClaim, b: AnyClaim, context: Context): Verdict[] {
  const world = worldOf(context);
  return judge(world.side(a), world.side(b), world).map((judged) => told(judged, world));
}

/** A verdict before its reason is put into words. */
export interface Judged {
  readonly a: Side;
  readonly b: Side;
  readonly as: 'figures' | 'positions';
  readonly finding: Finding;
}

export function judge(one: Side, other: Side, world: World): Judged[] {
  const isInOrder = byAsOf(one, other) <= 0;
  const [a, b] = isInOrder ? [one, other] : [other, one];
  const judged: Judged[] = [];
  if (isFigure(a) && isFigure(b)) judged.push({ a, b, as: 'figures', finding: judgeFigures(a, b, world) });
  const isOne = judged[0]?.finding.verdict === 'same' || a.claim.id === b.claim.id;
  const positions = isOne ? null : judgePositions(a, b, world);
  if (positions !== null) judged.push({ a, b, as: 'positions', finding: positions });
  return judged.length > 0 ? judged : [{ a, b, as: 'positions', finding: unrelated(a, b) }];
}

const isFigure = ({ claim: { kind, measure } }: Side) => kind === 'figure' && measure !== null;

const unrelated = (a: Side, b: Side): Finding =>
  notComparable('no-rule', () =>
    a.claim.kind === b.claim.kind
      ? 'do not speak about one matter: no rule compares them.'
      : `are of different kinds, the first a ${a.claim.kind}, the second a ${b.claim.kind}: no rule compares them.`,
  );
