import { type AnyClaim, isComputed } from '../figures/computed.ts';
import { figureInWords } from '../words/figure.ts';
import { namesOf, parentNamesOf, possessive } from '../words/speaker.ts';
import { mattersOf } from './entailment.ts';
import type { Finding } from './finding.ts';
import { fits, isLater, type Side, shareParent } from './pair.ts';
import { judgePositions, speaksAgain } from './positions.ts';
import { judgeFigures } from './rules.ts';
import { positionsOf } from './stances.ts';
import { dateOf } from './tell.ts';
import { oldestFirst, type World } from './world.ts';

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
  const judge: Judge = as === 'figures' ? judgeFigures : judgePositions;
  const candidates = as === 'figures' ? laterFigures(a, b, world) : laterPositions(a, b, world);
  for (const side of inOrder(candidates)) {
    const by = side.claim;
    if (by.id === a.claim.id || by.id === b.claim.id) continue;
    const [replaced, other] = updatesSide(side, a, judge, world) ? [a, b] : [b, a];
    if (replaced === b && !updatesSide(side, b, judge, world)) continue;
    if (agrees(side, other, judge, world)) return { by, agreesWith: other.claim };
  }
  return null;
}

/** Most figures cannot end a conflict, and are passed over before any rule is asked. */
function laterFigures(a: Side, b: Side, world: World): Side[] {
  const { measure } = a.claim;
  if (measure === null || measure !== b.claim.measure) return [];
  const found: Side[] = [];
  for (const parent of parentsOfBoth(a, b))
    for (const side of world.counted(measure, parent))
      if ((isLater(side, a) && fits(side, b)) || (isLater(side, b) && fits(side, a))) found.push(side);
  return found;
}

/** Only whoever took a position can turn it. */
function laterPositions(a: Side, b: Side, world: World): Side[] {
  const positions = [...positionsOf(a.claim), ...positionsOf(b.claim)];
  const found: Side[] = [];
  for (const matter of mattersOf(positions, world.dossier.propositions))
    for (const parent of parentsOfBoth(a, b))
      for (const side of world.taken(matter, parent))
        if (speaksAgain(side.claim, a.claim) || speaksAgain(side.claim, b.claim)) found.push(side);
  return found;
}

const parentsOfBoth = (a: Side, b: Side): ReadonlySet<string> => new Set([...a.parents, ...b.parents]);

/** Each once, the oldest first: a joint claim stands under several parents, a position under several matters. */
const inOrder = (sides: readonly Side[]): Side[] =>
  [...new Set(sides)].sort((one, other) => oldestFirst(one.claim, other.claim));

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
