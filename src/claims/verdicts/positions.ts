import type { AnyClaim } from '../figures/sums.ts';
import { type Lie, lieOf } from './facets.ts';
import { agree, conflict, type Finding, notComparable, updates } from './finding.ts';
import { oneOriginator, type Side, shareParent } from './pair.ts';
import { agreedOn, type Clash, clashOf } from './stances.ts';
import { agreedInWords, clashInWords, turnedInWords } from './tell-positions.ts';
import type { World } from './world.ts';

/** Rule 7. Null where the two do not speak about one matter. */
export function judgePositions(a: Side, b: Side, world: World): Finding | null {
  const { dossier } = world;
  const clash = clashOf(a.positions, b.positions, dossier);
  const shared = clash === null ? agreedOn(a.positions, b.positions, dossier) : null;
  if (clash === null && shared === null) return null;
  const lie = lieOf(a.claim, b.claim, dossier);
  if (lie.place === 'apart' || lie.scope === 'apart')
    return notComparable(
      'scope',
      () => 'speak of different places or people, and neither contains the other.',
    );
  if (lie.period === 'apart') return notComparable('time', () => 'speak of different periods.');
  if (clash !== null) return clashing(a, b, clash, lie.scope, world);
  if (shared === null) return null;
  const later = laterOf(a.claim, b.claim);
  const isRepeated = later !== null && oneOriginator(a, b) && sameWords(a, b);
  const kind = isRepeated ? 'restated' : shareParent(a, b) ? 'not-independent' : 'independent-agreement';
  return agree(kind, () => agreedInWords(a, b, shared, kind, dossier));
}

function clashing(a: Side, b: Side, clash: Clash, scope: Lie, world: World): Finding {
  const later = laterOf(a.claim, b.claim);
  if (later !== null && oneOriginator(a, b))
    return updates('position', later === a.claim ? a : b, () => turnedInWords(clash, world.dossier));
  const inside = shareParent(a, b);
  const narrow = scope === 'same' ? null : scope === 'a-within-b' ? a : b;
  const hedged = [a, b].find(({ claim }) => claim.modality === 'possible') ?? null;
  return conflict(
    inside ? 'inside-parent' : 'position',
    narrow === null && hedged === null ? 'hard' : 'soft',
    !inside,
    () => clashInWords(a, b, clash, { narrow, hedged }, world.dossier),
  );
}

/** A position is turned when it is said anew: the day of the statement counts before the as-of. */
function laterOf(a: AnyClaim, b: AnyClaim): AnyClaim | null {
  const [one, other] = a.statedOn && b.statedOn ? [a.statedOn, b.statedOn] : [a.asOf, b.asOf];
  if (one === null || other === null) return null;
  if (one.from > other.to) return a;
  return other.from > one.to ? b : null;
}

/** Has whoever took the earlier position spoken again? */
export const speaksAgain = (later: Side, earlier: Side): boolean =>
  oneOriginator(later, earlier) && laterOf(later.claim, earlier.claim) === later.claim;

function sameWords({ positions: those }: Side, { positions: these }: Side): boolean {
  return (
    those.length === these.length &&
    those.every(
      ({ proposition, stance }, at) => proposition === these[at]?.proposition && stance === these[at]?.stance,
    )
  );
}
