import type { AnyClaim } from '../figures/sums.ts';
import type { Stance } from '../record/claim.ts';
import type { Dossier } from '../record/dossier.ts';
import { bothAssert, bothDeny, isContradicted } from './entailment.ts';
import { lieOf } from './facets.ts';
import { agree, conflict, type Finding, notComparable, updates } from './finding.ts';
import { oneOriginator, type Side, shareParent } from './pair.ts';
import { agreedInWords, clashInWords, turnedInWords } from './tell-positions.ts';
import type { World } from './world.ts';

export interface Position {
  readonly proposition: string;
  readonly stance: Exclude<Stance, 'open'>;
}

/**
 * What a claim asserts or denies, outright or by what it implies. An outlet's remark that nobody has
 * confirmed something is no position, and neither is a question left open.
 */
export function positionsOf({ kind, proposition, stance, implies }: AnyClaim): readonly Position[] {
  if (kind === 'statement' || (proposition === null && implies.length === 0)) return NONE;
  const outright = proposition !== null && stance !== null ? [{ proposition, stance }] : [];
  return [...outright, ...implies].flatMap(({ proposition, stance }) =>
    stance === 'open' ? [] : [{ proposition, stance }],
  );
}

const NONE: readonly Position[] = [];

export const takesPosition = ({ proposition, implies }: AnyClaim): boolean =>
  proposition !== null || implies.length > 0;

/** What two claims both assert, or both deny; null where they share nothing. */
export interface Agreed {
  readonly stance: Position['stance'];
  readonly propositions: readonly string[];
}

export function agreedOn(a: AnyClaim, b: AnyClaim, dossier: Pick<Dossier, 'propositions'>): Agreed | null {
  for (const one of positionsOf(a))
    for (const other of positionsOf(b)) {
      if (one.stance !== other.stance) continue;
      const meet = one.stance === 'asserts' ? bothAssert : bothDeny;
      const propositions = meet(one.proposition, other.proposition, dossier.propositions);
      if (propositions.length > 0) return { stance: one.stance, propositions };
    }
  return null;
}

/** Rule 7. Null where the two do not speak about one matter. */
export function judgePositions(a: Side, b: Side, world: World): Finding | null {
  const { dossier } = world;
  const clash = clashOf(a.claim, b.claim, dossier);
  const shared = clash === null ? agreedOn(a.claim, b.claim, dossier) : null;
  if (clash === null && shared === null) return null;
  const lie = lieOf(a.claim, b.claim, dossier);
  if (lie.place === 'apart' || lie.scope === 'apart')
    return notComparable(
      'scope',
      () => 'speak of different places or people, and neither contains the other.',
    );
  if (lie.period === 'apart') return notComparable('time', () => 'speak of different periods.');
  if (clash !== null) return clashing(a, b, clash, lie.scope === 'same', world);
  if (shared === null) return null;
  const later = laterOf(a.claim, b.claim);
  const isRepeated = later !== null && oneOriginator(a.claim, b.claim) && sameWords(a.claim, b.claim);
  const kind = isRepeated ? 'restated' : shareParent(a, b) ? 'not-independent' : 'independent-agreement';
  return agree(kind, () => agreedInWords(a, b, shared, kind, dossier));
}

/** Which of two contradict each other: the one who asserts first. */
export interface Clash {
  readonly asserted: string;
  readonly denied: string;
}

function clashOf(a: AnyClaim, b: AnyClaim, dossier: Dossier): Clash | null {
  for (const one of positionsOf(a))
    for (const other of positionsOf(b)) {
      if (one.stance === other.stance) continue;
      const [asserting, denying] = one.stance === 'asserts' ? [one, other] : [other, one];
      if (isContradicted(asserting.proposition, denying.proposition, dossier.propositions))
        return { asserted: asserting.proposition, denied: denying.proposition };
    }
  return null;
}

function clashing(a: Side, b: Side, clash: Clash, isOneScope: boolean, world: World): Finding {
  const later = laterOf(a.claim, b.claim);
  if (later !== null && oneOriginator(a.claim, b.claim))
    return updates('position', later === a.claim ? a : b, () => turnedInWords(clash, world.dossier));
  const inside = shareParent(a, b);
  const isHedged = [a, b].some(({ claim }) => claim.modality === 'possible');
  return conflict(
    inside ? 'inside-parent' : 'position',
    isOneScope && !isHedged ? 'hard' : 'soft',
    !inside,
    () => clashInWords(a, b, clash, { isOneScope, isHedged }, world.dossier),
  );
}

/** A position is turned when it is said anew: the day of the statement counts before the as-of. */
function laterOf(a: AnyClaim, b: AnyClaim): AnyClaim | null {
  const [one, other] = a.statedOn && b.statedOn ? [a.statedOn, b.statedOn] : [a.asOf, b.asOf];
  if (one === null || other === null) return null;
  if (one.from > other.to) return a;
  return other.from > one.to ? b : null;
}

function sameWords(a: AnyClaim, b: AnyClaim): boolean {
  const words = (claim: AnyClaim) =>
    JSON.stringify(positionsOf(claim).map(({ proposition, stance }) => [proposition, stance]));
  return words(a) === words(b);
}
