import type { AnyClaim } from '../figures/computed.ts';
import type { Stance } from '../record/claim.ts';
import type { Dossier } from '../record/dossier.ts';
import { bothAssert, bothDeny, isContradicted } from './entailment.ts';

export interface Position {
  readonly proposition: string;
  readonly stance: Exclude<Stance, 'open'>;
}

/**
 * What a claim asserts or denies, outright or by what it implies. An outlet's remark that nobody has
 * confirmed something is no position, and neither is a question left open.
 */
export function positionsOf({ kind, proposition, stance, implies }: AnyClaim): readonly Position[] {
  if (kind === 'statement') return NONE;
  const outright =
    proposition === null || stance === null || stance === 'open' ? NONE : [{ proposition, stance }];
  if (implies.length === 0) return outright;
  return [
    ...outright,
    ...implies.flatMap(({ proposition, stance }) => (stance === 'open' ? [] : [{ proposition, stance }])),
  ];
}

const NONE: readonly Position[] = [];

/** What two both assert, or both deny; null where they share nothing. */
export interface Agreed {
  readonly stance: Position['stance'];
  readonly propositions: readonly string[];
}

export function agreedOn(
  a: readonly Position[],
  b: readonly Position[],
  dossier: Pick<Dossier, 'propositions'>,
): Agreed | null {
  for (const one of a)
    for (const other of b) {
      if (one.stance !== other.stance) continue;
      const meet = one.stance === 'asserts' ? bothAssert : bothDeny;
      const propositions = meet(one.proposition, other.proposition, dossier.propositions);
      if (propositions.length > 0) return { stance: one.stance, propositions };
    }
  return null;
}

/** Which of two contradict each other: the one who asserts first. */
export interface Clash {
  readonly asserted: string;
  readonly denied: string;
}

export function clashOf(a: readonly Position[], b: readonly Position[], dossier: Dossier): Clash | null {
  for (const one of a)
    for (const other of b) {
      if (one.stance === other.stance) continue;
      const [asserting, denying] = one.stance === 'asserts' ? [one, other] : [other, one];
      if (isContradicted(asserting.proposition, denying.proposition, dossier.propositions))
        return { asserted: asserting.proposition, denied: denying.proposition };
    }
  return null;
}
