import type { AnyClaim } from '../figures/sums.ts';
import { type Finding, notComparable } from './finding.ts';
import type { Side } from './pair.ts';
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
  return judge(a, b, world).map((judged) => told(judged, world));
}

/** A verdict before its reason is put into words. */
export interface Judged {
  readonly a: Side;
  readonly b: Side;
  readonly as: 'figures' | 'positions';
  readonly finding: Finding;
}

export function judge(one: AnyClaim, other: AnyClaim, world: World): Judged[] {
  const isInOrder = byAsOf(one, other) <= 0;
  const [a, b] = [world.side(isInOrder ? one : other), world.side(isInOrder ? other : one)];
  const judged: Judged[] = [];
  if (isFigure(one) && isFigure(other))
    judged.push({ a, b, as: 'figures', finding: judgeFigures(a, b, world) });
  const isOne = judged[0]?.finding.verdict === 'same' || one.id === other.id;
  const positions = isOne ? null : judgePositions(a, b, world);
  if (positions !== null) judged.push({ a, b, as: 'positions', finding: positions });
  return judged.length > 0 ? judged : [{ a, b, as: 'positions', finding: unrelated(a, b) }];
}

const isFigure = ({ kind, measure }: AnyClaim) => kind === 'figure' && measure !== null;

const unrelated = (a: Side, b: Side): Finding =>
  notComparable('no-rule', () =>
    a.claim.kind === b.claim.kind
      ? 'do not speak about one matter: no rule compares them.'
      : `are of different kinds, the first a ${a.claim.kind}, the second a ${b.claim.kind}: no rule compares them.`,
  );

/** The newest first; a claim whose as-of is not given last; then by id. */
export function byAsOf(a: AnyClaim, b: AnyClaim): number {
  const [one, other] = [a.asOf, b.asOf];
  if (one === null || other === null) return one === other ? byId(a, b) : one === null ? 1 : -1;
  if (one.to !== other.to) return one.to > other.to ? -1 : 1;
  if (one.from !== other.from) return one.from > other.from ? -1 : 1;
  return byId(a, b);
}

const byId = (a: AnyClaim, b: AnyClaim) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
