import { type AnyClaim, isComputed } from '../figures/computed.ts';
import { figureInWords } from '../words/figure.ts';
import { namesOf, parentNamesOf, possessive } from '../words/speaker.ts';
import { mattersOf } from './entailment.ts';
import type { Finding } from './finding.ts';
import { fits, isLater, oldestFirst, type Side, shareParent } from './pair.ts';
import { judgePositions, speaksAgain } from './positions.ts';
import { judgeFigures } from './rules.ts';
import { dateOf } from './tell.ts';
import type { World } from './world.ts';

type Judge = (a: Side, b: Side, world: World) => Finding | null;

export interface Overtaking {
  readonly by: AnyClaim;
  /** The side that was not updated. */
  readonly agreesWith: AnyClaim;
}

/**
 * The earliest later claim that ended a conflict: it updates one side, and agrees with the other. A bound that
 * is merely consistent with it ends nothing.
 */
export function overtaking(a: Side, b: Side, as: 'figures' | 'positions', world: World): Overtaking | null {
  const [judge, candidates, mayEnd]: [Judge, readonly (readonly Side[])[], typeof mayEndFigures] =
    as === 'figures'
      ? [judgeFigures, figuresOfBoth(a, b, world), mayEndFigures]
      : [judgePositions, positionsOfBoth(a, b, world), mayEndPositions];
  for (const side of inOrder(candidates)) {
    const by = side.claim;
    if (!mayEnd(side, a, b) || by.id === a.claim.id || by.id === b.claim.id) continue;
    const [replaced, other] = updatesSide(side, a, judge, world) ? [a, b] : [b, a];
    if (replaced === b && !updatesSide(side, b, judge, world)) continue;
    if (agrees(side, other, judge, world)) return { by, agreesWith: other.claim };
  }
  return null;
}

function figuresOfBoth(a: Side, b: Side, world: World): (readonly Side[])[] {
  const { measure } = a.claim;
  if (measure === null || measure !== b.claim.measure) return [];
  return parentsOfBoth(a, b).map((parent) => world.counted(measure, parent));
}

function positionsOfBoth(a: Side, b: Side, world: World): (readonly Side[])[] {
  const matters = [...mattersOf([...a.positions, ...b.positions], world.dossier.propositions)];
  return parentsOfBoth(a, b).flatMap((parent) => matters.map((matter) => world.taken(matter, parent)));
}

const parentsOfBoth = (a: Side, b: Side): string[] => [...new Set([...a.parents, ...b.parents])];

/** Most cannot end a conflict, and are passed over before any rule is asked. */
const mayEndFigures = (side: Side, a: Side, b: Side): boolean =>
  (isLater(side, a) && fits(side, b)) || (isLater(side, b) && fits(side, a));

/** Only whoever took a position can turn it. */
const mayEndPositions = (side: Side, a: Side, b: Side): boolean =>
  speaksAgain(side.claim, a.claim) || speaksAgain(side.claim, b.claim);

/**
 * Lists that are in order, walked as one: the search mostly ends early. Each once: a joint claim stands under
 * several parents, a position under several matters.
 */
function* inOrder(lists: readonly (readonly Side[])[]): Generator<Side> {
  const at = lists.map(() => 0);
  const next = (list: number) => lists[list]?.[at[list] ?? 0];
  for (let oldest = next(0), last: Side | undefined; ; last = oldest) {
    let from = -1;
    oldest = undefined;
    for (let list = 0; list < lists.length; list += 1) {
      const side = next(list);
      if (side === undefined || (oldest !== undefined && oldestFirst(oldest, side) <= 0)) continue;
      [oldest, from] = [side, list];
    }
    if (oldest === undefined) return;
    at[from] = (at[from] ?? 0) + 1;
    if (oldest !== last) yield oldest;
  }
}

function updatesSide(later: Side, earlier: Side, judge: Judge, world: World): boolean {
  if (!shareParent(later, earlier)) return false;
  const finding = judge(later, earlier, world);
  return finding?.verdict === 'updates' && finding.later?.claim.id === later.claim.id;
}

function agrees(a: Side, b: Side, judge: Judge, world: World): boolean {
  const finding = judge(a, b, world);
  return finding?.verdict === 'agree' && finding.kind !== 'consistent';
}

/** "Since then South Korea's about 3,000 of 13 January 2025 (our sum) agrees with Zelensky's figure." */
export function overtakenInWords({ by, agreesWith }: Overtaking, world: World): string {
  const { dossier } = world;
  const whose = possessive(by.kind === 'figure' ? parentNamesOf(by, dossier) : namesOf(by, dossier));
  const what = by.kind === 'figure' ? figureInWords(by) : 'later position';
  const ours = isComputed(by) ? ' (our sum)' : '';
  const other = possessive(namesOf(agreesWith, dossier));
  return `Overtaken since: ${whose} ${what} of ${dateOf(by)}${ours} agrees with ${other} ${by.kind === 'figure' ? 'figure' : 'position'}.`;
}
