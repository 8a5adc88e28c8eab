import { type AnyClaim, isComputed } from '../figures/computed.ts';
import { figureInWords } from '../words/figure.ts';
import { namesOf, parentNamesOf, possessive } from '../words/speaker.ts';
import { mattersOf } from './entailment.ts';
import type { Finding } from './finding.ts';
import { inOrder } from './in-order.ts';
import { fits, isLater, oneOriginator, type Side, shareParent } from './pair.ts';
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
  const isOfFigures = as === 'figures';
  const judge: Judge = isOfFigures ? judgeFigures : judgePositions;
  const mayEnd = isOfFigures ? mayEndFigures : mayEndPositions;
  for (const side of isOfFigures ? laterFigures(a, b, world) : samePositions(a, b, world)) {
    const by = side.claim;
    if (!mayEnd(side, a, b) || by.id === a.claim.id || by.id === b.claim.id) continue;
    const [replaced, other] = updatesSide(side, a, judge, world) ? [a, b] : [b, a];
    if (replaced === b && !updatesSide(side, b, judge, world)) continue;
    if (agrees(side, other, judge, world)) return { by, agreesWith: other.claim };
  }
  return null;
}

function laterFigures(a: Side, b: Side, world: World): Iterable<Side> {
  const { measure } = a.claim;
  if (measure === null || measure !== b.claim.measure) return [];
  const parents = [...new Set([...a.parents, ...b.parents])];
  return inOrder(
    parents.map((parent) => world.counted(measure, parent)),
    Math.min(a.to, b.to) + 1,
  );
}

/** Only whoever took a position can turn it. */
function samePositions(a: Side, b: Side, world: World): Iterable<Side> {
  const matters = [...mattersOf([...a.positions, ...b.positions], world.dossier.propositions)];
  const speakers = oneOriginator(a, b) ? [a.speakers] : [a.speakers, b.speakers];
  return inOrder(speakers.flatMap((who) => matters.map((matter) => world.taken(matter, who))));
}

/** Most cannot end a conflict, and are passed over before any rule is asked. */
const mayEndFigures = (side: Side, a: Side, b: Side): boolean =>
  (isLater(side, a) && fits(side, b)) || (isLater(side, b) && fits(side, a));

const mayEndPositions = (side: Side, a: Side, b: Side): boolean =>
  speaksAgain(side, a) || speaksAgain(side, b);

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
