import { type AnyClaim, isComputed } from '../figures/computed.ts';
import { figureInWords } from '../words/figure.ts';
import { namesOf, parentNamesOf, possessive } from '../words/speaker.ts';
import type { Finding } from './finding.ts';
import { type Side, shareParent } from './pair.ts';
import { dateOf } from './tell.ts';
import type { World } from './world.ts';

type Judge = (a: Side, b: Side) => Finding | null;

export interface Overtaking {
  readonly by: AnyClaim;
  /** The side that was not updated. */
  readonly agreesWith: AnyClaim;
}

/**
 * The earliest later claim that ended a conflict: it updates one side, and agrees with the other. A bound that
 * is merely consistent with it ends nothing.
 */
export function overtaking(a: Side, b: Side, oldestFirst: Iterable<Side>, judge: Judge): Overtaking | null {
  for (const side of oldestFirst) {
    const by = side.claim;
    if (by.id === a.claim.id || by.id === b.claim.id) continue;
    const [replaced, other] = updatesSide(side, a, judge) ? [a, b] : [b, a];
    if (replaced === b && !updatesSide(side, b, judge)) continue;
    if (agrees(side, other, judge)) return { by, agreesWith: other.claim };
  }
  return null;
}

function updatesSide(later: Side, earlier: Side, judge: Judge): boolean {
  if (!shareParent(later, earlier)) return false;
  const finding = judge(later, earlier);
  return finding?.verdict === 'updates' && finding.later?.claim.id === later.claim.id;
}

function agrees(a: Side, b: Side, judge: Judge): boolean {
  const finding = judge(a, b);
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
