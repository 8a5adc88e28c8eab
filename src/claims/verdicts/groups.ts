import { widerMeasures } from '../figures/wider-measures.ts';
import { groupBy } from '../group-by.ts';
import { mattersOf } from './entailment.ts';
import { byAsOf, type Side } from './pair.ts';
import { groupByParent, type World } from './world.ts';

/** Claims of which pairs can matter. */
export interface Group {
  readonly sides: readonly Side[];
  /** Only pairs of different measures are to be looked at: a part and its whole. */
  readonly crosses: boolean;
  /** How many pairs there are to look at. */
  readonly pairs: number;
}

/**
 * Figures of one family, positions on one matter, and the checks across measures; each the newest first.
 * Where there are more pairs than `most`, what everybody said last comes before all that is older.
 */
export function groupsOf(sides: readonly Side[], world: World, most: number): Group[] {
  return [...alike(sides, world), ...crossing(sides, world)]
    .map((group) => inOrder(group, most))
    .sort((a, b) => byAsOf(a.sides[0] as Side, b.sides[0] as Side));
}

function inOrder({ sides, crosses, pairs }: Group, most: number): Group {
  const newest = [...sides].sort(byAsOf);
  return { sides: pairs > most ? latestFirst(newest) : newest, crosses, pairs };
}

/** The last word of each originator on each measure or proposition, then the rest. */
function latestFirst(newestFirst: readonly Side[]): Side[] {
  const heard = new Map<string | null, Set<string>>();
  const [last, earlier]: [Side[], Side[]] = [[], []];
  for (const side of newestFirst) {
    const on = side.claim.measure ?? side.claim.proposition;
    const speakers = heard.get(on) ?? new Set();
    heard.set(on, speakers);
    (speakers.has(side.speakers) ? earlier : last).push(side);
    speakers.add(side.speakers);
  }
  return [...last, ...earlier];
}

/** Figures of one family; claims that assert or deny one proposition, or one that follows from it. */
function* alike(sides: readonly Side[], { dossier }: World): Generator<Group> {
  const { measures, propositions } = dossier;
  const families = groupBy(figuresAmong(sides), ({ claim }) => measures.get(claim.measure ?? '')?.family);
  const matters = new Map<string, Side[]>();
  for (const side of sides)
    for (const matter of mattersOf(side.positions, propositions)) {
      const group = matters.get(matter);
      if (group === undefined) matters.set(matter, [side]);
      else group.push(side);
    }
  for (const group of [...families.values(), ...matters.values()])
    yield { sides: group, crosses: false, pairs: (group.length * (group.length - 1)) / 2 };
}

/** Within one parent, each part of a whole or of a bound that lies in another family. */
function* crossing(sides: readonly Side[], { dossier }: World): Generator<Group> {
  const { measures, bounds } = dossier;
  const familyOf = (id: string) => measures.get(id)?.family;
  const counting = groupBy(figuresAmong(sides), ({ claim }) => claim.measure ?? '');
  const links = [
    ...bounds.map(({ part, whole }) => [part, whole] as const),
    ...[...counting.keys()].flatMap((part) =>
      [...widerMeasures(part, measures)].map((whole) => [part, whole] as const),
    ),
  ];
  for (const [part, whole] of links) {
    const parts = groupByParent(counting.get(part) ?? []);
    if (familyOf(part) === familyOf(whole) || parts.size === 0) continue;
    for (const [parent, wholes] of groupByParent(counting.get(whole) ?? [])) {
      const theirs = parts.get(parent) ?? [];
      if (theirs.length > 0)
        yield { sides: [...theirs, ...wholes], crosses: true, pairs: theirs.length * wholes.length };
    }
  }
}

const figuresAmong = (sides: readonly Side[]) => sides.filter(({ claim: { kind } }) => kind === 'figure');
