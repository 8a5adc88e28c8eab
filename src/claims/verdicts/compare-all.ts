import type { AnyClaim } from '../figures/sums.ts';
import { widerMeasures } from '../figures/wider-measures.ts';
import { groupBy } from '../group-by.ts';
import { byAsOf, type Judged, judge, told } from './compare.ts';
import { entailed } from './entailment.ts';
import { positionsOf } from './positions.ts';
import type { Verdict } from './verdict.ts';
import { type Context, type World, worldOf } from './world.ts';

export interface Survey {
  readonly verdicts: readonly Verdict[];
  /** Verdicts, and pairs that were not looked at, beyond the limit. */
  readonly omitted: number;
}

/** So many pairs are looked at for each verdict asked for: most pairs of a long story are not comparable. */
const PAIRS_PER_VERDICT = 25;

/** Verdicts among claims, newest first: what is decided before what cannot be compared. */
export const compareAll = (claims: readonly AnyClaim[], context: Context): readonly Verdict[] =>
  survey(claims, context).verdicts;

/**
 * Verdicts among current claims, at most `limit`. Only pairs that can matter are looked at: figures of one
 * family, positions on one matter, and the checks across measures; of very many, the pairs among the newest
 * claims, so that the work does not grow with the square of a long story.
 */
export function survey(
  claims: readonly AnyClaim[],
  context: Context,
  limit = Number.POSITIVE_INFINITY,
): Survey {
  const world = worldOf(context);
  const current = claims.filter(({ status }) => status === 'current').sort(byAsOf);
  const seen = new Set<string>();
  const judged: Judged[] = [];
  let unseen = 0;
  for (const group of groups(current, world)) {
    const all = (group.length * (group.length - 1)) / 2;
    const budget = Math.min(all, limit * PAIRS_PER_VERDICT);
    unseen += all - budget;
    for (const [a, b] of pairsAmongNewest(group, budget)) {
      const key = `${a.id} ${b.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      judged.push(...judge(a, b, world).filter((found) => isTold(found, world)));
    }
  }
  judged.sort((one, other) => rank(one) - rank(other) || byNewest(one, other));
  const shown = judged.slice(0, limit);
  return {
    verdicts: shown.map((found) => told(found, world)),
    omitted: unseen + judged.length - shown.length,
  };
}

/** All pairs of the first two, then of the first three, and so on: the newest claims are paired first. */
function* pairsAmongNewest<T>(items: readonly T[], budget: number): Generator<[T, T]> {
  let left = budget;
  for (const [at, older] of items.entries())
    for (const newer of items.slice(0, at)) {
      if (left-- <= 0) return;
      yield [newer, older];
    }
}

function* groups(claims: readonly AnyClaim[], world: World): Generator<AnyClaim[]> {
  yield* figureGroups(claims, world);
  yield* positionGroups(claims, world);
}

/** By family; and, within one parent, each part of a whole or of a bound that lies in another family. */
function* figureGroups(claims: readonly AnyClaim[], world: World): Generator<AnyClaim[]> {
  const { measures, bounds } = world.dossier;
  const figures = claims.filter(({ kind }) => kind === 'figure');
  const familyOf = (id: string | null) => measures.get(id ?? '')?.family;
  yield* groupBy(figures, ({ measure }) => familyOf(measure)).values();
  const present = new Set(figures.map(({ measure }) => measure ?? ''));
  const crossings = [
    ...bounds.map(({ part, whole }) => [part, whole] as const),
    ...[...present].flatMap((part) =>
      [...widerMeasures(part, measures)].map((whole) => [part, whole] as const),
    ),
  ];
  for (const [part, whole] of crossings)
    if (familyOf(part) !== familyOf(whole))
      for (const [, sides] of byParent(
        figures.filter(({ measure }) => measure === part || measure === whole),
        world,
      ))
        yield sides;
}

function byParent(claims: readonly AnyClaim[], world: World): Map<string, AnyClaim[]> {
  const groups = new Map<string, AnyClaim[]>();
  for (const claim of claims)
    for (const parent of world.side(claim).parents)
      groups.set(parent, [...(groups.get(parent) ?? []), claim]);
  return groups;
}

/** Claims that assert or deny one proposition, or one that follows from it. */
function* positionGroups(claims: readonly AnyClaim[], world: World): Generator<AnyClaim[]> {
  const about = new Map<string, AnyClaim[]>();
  for (const claim of claims) {
    const matters = positionsOf(claim).flatMap(({ proposition }) => [
      ...entailed(proposition, world.dossier.propositions),
    ]);
    for (const matter of new Set(matters)) about.set(matter, [...(about.get(matter) ?? []), claim]);
  }
  yield* about.values();
}

/** What cannot be compared is only worth telling within one family of measures. */
function isTold({ a, b, as, finding }: Judged, { dossier }: World): boolean {
  if (finding.verdict !== 'not-comparable') return true;
  const family = ({ measure }: AnyClaim) => dossier.measures.get(measure ?? '')?.family;
  return as === 'figures' && family(a.claim) === family(b.claim);
}

const rank = ({ finding }: Judged) => (finding.verdict === 'not-comparable' ? 1 : 0);

const byNewest = (one: Judged, other: Judged) =>
  byAsOf(one.a.claim, other.a.claim) || byAsOf(one.b.claim, other.b.claim) || (one.as < other.as ? -1 : 1);
