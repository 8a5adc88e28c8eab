import type { AnyClaim } from '../figures/sums.ts';
import { figureInWords } from '../words/figure.ts';
import { namesOf, parentNamesOf, possessive } from '../words/speaker.ts';
import type { Finding } from './finding.ts';
import type { Side } from './pair.ts';
import { dateOf } from './tell.ts';
import type { World } from './world.ts';

type Judge = (a: Side, b: Side) => Finding | null;

export interface Overtaking {
  readonly by: AnyClaim;
  /** The side whose later claim it is, and the side it now agrees with. */
  readonly replaces: AnyClaim;
  readonly agreesWith: AnyClaim;
}

/**
 * The earliest later claim that ended a conflict: it updates one side, and agrees with the other. A bound that
 * is merely consistent with it ends nothing.
 */
export function overtaking(
  a: Side,
  b: Side,
  candidates: readonly AnyClaim[],
  judge: Judge,
  world: World,
): Overtaking | null {
  let first: (Overtaking & { from: number }) | null = null;
  for (const by of candidates) {
    const side = world.side(by);
    if (by.id === a.claim.id || by.id === b.claim.id) continue;
    if (first !== null && (side.from > first.from || (side.from === first.from && by.id > first.by.id)))
      continue;
    for (const [replaced, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (updatesSide(side, replaced, judge) && agrees(side, other, judge))
        first = { by, replaces: replaced.claim, agreesWith: other.claim, from: side.from };
  }
  return first;
}

function updatesSide(later: Side, earlier: Side, judge: Judge): boolean {
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
  const ours = 'computed' in by ? ' (our sum)' : '';
  const with_ = possessive(namesOf(agreesWith, dossier));
  return `Overtaken since: ${whose} ${what} of ${dateOf(by)}${ours} agrees with ${with_} ${by.kind === 'figure' ? 'figure' : 'position'}.`;
}
