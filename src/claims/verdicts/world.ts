import { type AnyClaim, computeSums, intervalsOf } from '../figures/sums.ts';
import { groupBy } from '../group-by.ts';
import { rootOf } from '../independence.ts';
import { dayNumber } from '../record/day.ts';
import type { Dossier } from '../record/dossier.ts';
import { mattersOf } from './entailment.ts';
import { oldestFirst, type Side } from './pair.ts';
import { positionsOf } from './stances.ts';
import { latestDay } from './undated.ts';

/** What a pair is judged against: some rules look at what else was said, before, between and after. */
export interface Context {
  readonly dossier: Dossier;
  /** Every claim that may bear on a verdict, sums included. Left out: all current ones of the dossier. */
  readonly claims?: readonly AnyClaim[];
  /** An ISO day: of these claims, only those whose as-of begins by then. Left out or null: all. */
  readonly until?: string | null;
}

/**
 * The current claims that rules look at beside the pair itself. Every such rule stays within one parent, so
 * they are laid out by parent: what a rule costs does not grow with what everybody else has said.
 */
export interface World {
  readonly dossier: Dossier;
  /** Figures of this measure by this parent, oldest first. A joint statement stands under each of its parents. */
  readonly counted: (measure: string, parent: string) => readonly Side[];
  /** Positions that these very speakers take on this proposition or on one that entails it, oldest first. */
  readonly taken: (proposition: string, speakers: string) => readonly Side[];
  readonly side: (claim: AnyClaim) => Side;
}

/** A dossier and a list of claims are never changed in place, so that what is read off them can be kept. */
const worlds = new WeakMap<Dossier, WeakMap<object, World>>();

export function worldOf({ dossier, claims, until = null }: Context): World {
  const key = claims ?? dossier;
  const ofDossier = worlds.get(dossier) ?? new WeakMap<object, World>();
  worlds.set(dossier, ofDossier);
  const world = ofDossier.get(key) ?? build(dossier, claims ?? everything(dossier));
  ofDossier.set(key, world);
  return until === null ? world : limited(world, until);
}

function limited(world: World, until: string): World {
  const last = dayNumber(until);
  const known = new Map<readonly Side[], readonly Side[]>();
  const knownOf = (all: readonly Side[]) => {
    const before = known.get(all);
    if (before !== undefined) return before;
    const limited = all.filter(({ dated, from }) => !dated || from <= last);
    known.set(all, limited);
    return limited;
  };
  return {
    ...world,
    counted: (measure, parent) => knownOf(world.counted(measure, parent)),
    taken: (proposition, speakers) => knownOf(world.taken(proposition, speakers)),
  };
}

function everything(dossier: Dossier): AnyClaim[] {
  const printed = [...dossier.claims.values()];
  return [...printed, ...computeSums(printed, dossier)];
}

function build(dossier: Dossier, claims: readonly AnyClaim[]): World {
  const current = claims.filter(({ status }) => status === 'current');
  const figures = groupBy(
    current.filter(({ kind }) => kind === 'figure'),
    ({ measure }) => measure ?? '',
  );
  const positions = new Map<string, AnyClaim[]>();
  for (const claim of current)
    for (const matter of mattersOf(positionsOf(claim), dossier.propositions)) {
      const known = positions.get(matter);
      if (known === undefined) positions.set(matter, [claim]);
      else known.push(claim);
    }
  const sides = new Map<AnyClaim, Side>();
  const side = (claim: AnyClaim): Side => {
    const known = sides.get(claim);
    if (known !== undefined) return known;
    const made = sideOf(claim, dossier);
    sides.set(claim, made);
    return made;
  };
  return {
    dossier,
    counted: split(figures, side, groupByParent),
    taken: split(positions, side, (sides) => groupBy(sides, ({ speakers }) => speakers)),
    side,
  };
}

const NOBODY: readonly Side[] = [];

/** Lays one group out only when it is asked for: most of a long story is not asked about. */
function split(
  groups: ReadonlyMap<string, readonly AnyClaim[]>,
  side: World['side'],
  by: (sides: readonly Side[]) => ReadonlyMap<string, readonly Side[]>,
) {
  const laidOut = new Map<string, ReadonlyMap<string, readonly Side[]>>();
  return (group: string, part: string): readonly Side[] => {
    let parts = laidOut.get(group);
    if (parts === undefined) {
      parts = by((groups.get(group) ?? []).map(side).sort(oldestFirst));
      laidOut.set(group, parts);
    }
    return parts.get(part) ?? NOBODY;
  };
}

/** A joint statement stands under each of its parents. */
export function groupByParent(sides: readonly Side[]): Map<string, Side[]> {
  const parents = new Map<string, Side[]>();
  for (const side of sides)
    for (const parent of side.parents) {
      const known = parents.get(parent);
      if (known === undefined) parents.set(parent, [side]);
      else known.push(side);
    }
  return parents;
}

function sideOf(claim: AnyClaim, dossier: Dossier): Side {
  const { asOf, kind, originators } = claim;
  const latest = asOf === null ? latestDay(claim, dossier) : 0;
  return {
    claim,
    reading: kind === 'figure' ? intervalsOf(claim) : null,
    positions: positionsOf(claim),
    speakers: [...new Set(originators)].sort().join(' '),
    parents: new Set(originators.map((id) => rootOf(id, dossier).id)),
    dated: asOf !== null,
    from: asOf === null ? latest : dayNumber(asOf.from),
    to: asOf === null ? latest : dayNumber(asOf.to),
  };
}
