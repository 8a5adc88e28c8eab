import type { AnyClaim } from '../figures/sums.ts';
import { type Judged, judge } from './compare.ts';
import { type Group, groupsOf } from './groups.ts';
import { byAsOf, type Side } from './pair.ts';
import { told } from './told.ts';
import type { Verdict } from './verdict.ts';
import { type Context, type World, worldOf } from './world.ts';

export interface Survey {
  readonly verdicts: readonly Verdict[];
  /** Verdicts, and pairs that were not looked at, beyond the limit. */
  readonly omitted: number;
}

/** So many pairs are looked at for each verdict asked for: most pairs of a long story are not comparable. */
const PAIRS_PER_VERDICT = 20;

/** Verdicts among claims, newest first: what is decided before what cannot be compared. */
export const compareAll = (claims: readonly AnyClaim[], context: Context): readonly Verdict[] =>
  survey(claims, context).verdicts;

/**
 * Verdicts among current claims, at most `limit`. Only pairs that can matter are looked at, those among the
 * newest claims of every group first; the work ends when enough is decided, so that it does not grow with
 * the square of a long story.
 */
export function survey(
  claims: readonly AnyClaim[],
  context: Context,
  limit = Number.POSITIVE_INFINITY,
): Survey {
  const current = claims.filter(({ status }) => status === 'current');
  if (current.length < 2) return { verdicts: [], omitted: 0 };
  const world = worldOf(context);
  const groups = groupsOf(current.map(world.side), world, limit);
  const decided: Judged[] = [];
  const incomparable: Judged[] = [];
  let looked = 0;
  let unseen = 0;
  eachPair(groups, (a, b) => {
    if (looked >= limit * PAIRS_PER_VERDICT || decided.length >= limit) {
      unseen = groups.reduce((sum, { pairs }) => sum + pairs, -looked);
      return false;
    }
    looked += 1;
    for (const found of judge(a, b, world))
      if (found.finding.verdict !== 'not-comparable') decided.push(found);
      else if (isTold(found, world)) incomparable.push(found);
    return true;
  });
  const kept = decided.slice(0, limit);
  const others = incomparable.slice(0, limit - kept.length);
  return {
    verdicts: [...kept.sort(byNewest), ...others.sort(byNewest)].map((found) => told(found, world)),
    omitted: unseen + decided.length + incomparable.length - kept.length - others.length,
  };
}

/**
 * The first two of every group, then the third of each with those two, and so on; each pair once, for as long as
 * more are wanted.
 */
function eachPair(groups: readonly Group[], look: (newer: Side, older: Side) => boolean): void {
  const seen = new Map<Side, Set<Side>>();
  const longest = groups.reduce((most, { sides }) => Math.max(most, sides.length), 0);
  for (let row = 1; row < longest; row += 1)
    for (const { sides, crosses } of groups) {
      const older = sides[row];
      if (older === undefined) continue;
      for (let at = 0; at < row; at += 1) {
        const newer = sides[at] as Side;
        if (crosses && newer.claim.measure === older.claim.measure) continue;
        // Few claims stand in several groups; to remember every pair would cost more than to judge it.
        const mayRepeat = crosses || (newer.positions.length > 0 && older.positions.length > 0);
        if (mayRepeat && !isNew(newer, older, seen)) continue;
        if (!look(newer, older)) return;
      }
    }
}

function isNew(a: Side, b: Side, seen: Map<Side, Set<Side>>): boolean {
  const [one, other] = a.claim.id < b.claim.id ? [a, b] : [b, a];
  const known = seen.get(one);
  if (known === undefined) seen.set(one, new Set([other]));
  else if (known.has(other)) return false;
  else known.add(other);
  return true;
}

/** What cannot be compared is only worth telling within one family of measures. */
const isTold = ({ a, b, as }: Judged, { dossier }: World): boolean =>
  as === 'figures' && familyOf(a.claim, dossier) === familyOf(b.claim, dossier);

const familyOf = ({ measure }: AnyClaim, { measures }: World['dossier']) =>
  measures.get(measure ?? '')?.family;

const byNewest = (one: Judged, other: Judged) =>
  byAsOf(one.a, other.a) || byAsOf(one.b, other.b) || (one.as < other.as ? -1 : 1);
