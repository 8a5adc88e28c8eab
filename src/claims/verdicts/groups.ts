import type { AnyClaim } from '../figures/sums.ts';
import { widerMeasures } from '../figures/wider-measures.ts';
import { groupBy } from '../group-by.ts';
import { rootOf } from '../independence.ts';
import { byAsOf } from './compare.ts';
import { mattersOf } from './entailment.ts';
import { positionsOf } from './stances.ts';
import type { World } from './world.ts';

/** Claims of which pairs can matter. */
export interface Group {
  readonly claims: readonly AnyClaim[];
  /** Only pairs of different measures are to be looked at: a part and its whole. */
  readonly crosses: boolean;
  /** How many pairs there are to look at. */
  readonly pairs: number;
}

/**
 * Figures of one family, positions on one matter, and the checks across measures; each the newest first.
 * Where there are more pairs than `most`, what everybody said last comes before all that is older.
 */
export function groupsOf(claims: readonly AnyClaim[], world: World, most: number): Group[] {
  return [...alike(claims, world), ...crossing(claims, world)]
    .map((group) => inOrder(group, most))
    .sort((a, b) => byAsOf(a.claims[0] as AnyClaim, b.claims[0] as AnyClaim));
}

function inOrder({ claims, crosses, pairs }: Group, most: number): Group {
  const newest = [...claims].sort(byAsOf);
  return { claims: pairs > most ? latestFirst(newest) : newest, crosses, pairs };
}

/** The last word of each originator on each measure or proposition, then the rest. */
function latestFirst(newestFirst: readonly AnyClaim[]): AnyClaim[] {
  const heard = new Set<string>();
  const [last, earlier]: [AnyClaim[], AnyClaim[]] = [[], []];
  for (const claim of newestFirst) {
    const on = `${claim.measure ?? claim.proposition} ${claim.originators.join(' ')}`;
    (heard.has(on) ? earlier : last).push(claim);
    heard.add(on);
  }
  return [...last, ...earlier];
}

/** Figures of one family; claims that assert or deny one proposition, or one that follows from it. */
function* alike(claims: readonly AnyClaim[], { dossier }: World): Generator<Group> {
  const { measures, propositions } = dossier;
  const families = groupBy(figuresAmong(claims), ({ measure }) => measures.get(measure ?? '')?.family);
  const matters = new Map<string, AnyClaim[]>();
  for (const claim of claims)
    for (const matter of mattersOf(positionsOf(claim), propositions)) {
      const group = matters.get(matter);
      if (group === undefined) matters.set(matter, [claim]);
      else group.push(claim);
    }
  for (const group of [...families.values(), ...matters.values()])
    yield { claims: group, crosses: false, pairs: (group.length * (group.length - 1)) / 2 };
}

/** Within one parent, each part of a whole or of a bound that lies in another family. */
function* crossing(claims: readonly AnyClaim[], { dossier }: World): Generator<Group> {
  const { measures, bounds } = dossier;
  const familyOf = (id: string) => measures.get(id)?.family;
  const counting = groupBy(figuresAmong(claims), ({ measure }) => measure ?? '');
  const links = [
    ...bounds.map(({ part, whole }) => [part, whole] as const),
    ...[...counting.keys()].flatMap((part) =>
      [...widerMeasures(part, measures)].map((whole) => [part, whole] as const),
    ),
  ];
  for (const [part, whole] of links) {
    const parts = byParent(counting.get(part) ?? [], dossier);
    if (familyOf(part) === familyOf(whole) || parts.size === 0) continue;
    for (const [parent, wholes] of byParent(counting.get(whole) ?? [], dossier)) {
      const theirs = parts.get(parent) ?? [];
      if (theirs.length > 0)
        yield { claims: [...theirs, ...wholes], crosses: true, pairs: theirs.length * wholes.length };
    }
  }
}

const figuresAmong = (claims: readonly AnyClaim[]) => claims.filter(({ kind }) => kind === 'figure');

function byParent(claims: readonly AnyClaim[], dossier: World['dossier']): Map<string, AnyClaim[]> {
  const groups = new Map<string, AnyClaim[]>();
  for (const claim of claims)
    for (const parent of new Set(claim.originators.map((id) => rootOf(id, dossier).id))) {
      const group = groups.get(parent);
      if (group === undefined) groups.set(parent, [claim]);
      else group.push(claim);
    }
  return groups;
}
