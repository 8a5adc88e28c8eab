import { type AnyClaim, computeSums, intervalsOf } from '../figures/sums.ts';
import { groupBy } from '../group-by.ts';
import { parentsOf } from '../independence.ts';
import { dayNumber } from '../record/day.ts';
import type { Dossier } from '../record/dossier.ts';
import type { Side } from './pair.ts';
import { statementOf } from './same.ts';
import { latestDay } from './undated.ts';

/** What a pair is judged against: some rules look at what else was said, before, between and after. */
export interface Context {
  readonly dossier: Dossier;
  /** Every claim that may bear on a verdict, sums included. Left out: all current ones of the dossier. */
  readonly claims?: readonly AnyClaim[];
}

export interface World {
  readonly dossier: Dossier;
  /** Current figures of this measure, the oldest as-of first. */
  readonly counting: (measure: string) => readonly AnyClaim[];
  /** Current claims that take a position, outright or by what they imply, the oldest first. */
  readonly positions: readonly AnyClaim[];
  readonly side: (claim: AnyClaim) => Side;
}

/** A dossier and a list of claims are never changed in place, so that what is read off them can be kept. */
const worlds = new WeakMap<Dossier, WeakMap<object, World>>();

export function worldOf({ dossier, claims }: Context): World {
  const key = claims ?? dossier;
  const ofDossier = worlds.get(dossier) ?? new WeakMap<object, World>();
  worlds.set(dossier, ofDossier);
  const known = ofDossier.get(key);
  if (known !== undefined) return known;
  const world = build(dossier, claims ?? everything(dossier));
  ofDossier.set(key, world);
  return world;
}

function everything(dossier: Dossier): AnyClaim[] {
  const printed = [...dossier.claims.values()];
  return [...printed, ...computeSums(printed, dossier)];
}

function build(dossier: Dossier, claims: readonly AnyClaim[]): World {
  const current = claims.filter(({ status }) => status === 'current').sort(oldestFirst);
  const byMeasure = groupBy(
    current.filter(({ kind }) => kind === 'figure'),
    ({ measure }) => measure,
  );
  const sides = new WeakMap<AnyClaim, Side>();
  return {
    dossier,
    counting: (measure) => byMeasure.get(measure) ?? [],
    positions: current.filter(({ proposition, implies }) => proposition !== null || implies.length > 0),
    side: (claim) => {
      const known = sides.get(claim);
      if (known !== undefined) return known;
      const side = sideOf(claim, dossier);
      sides.set(claim, side);
      return side;
    },
  };
}

function sideOf(claim: AnyClaim, dossier: Dossier): Side {
  const latest = latestDay(claim, dossier);
  return {
    claim,
    statement: statementOf(claim),
    reading: claim.kind === 'figure' ? intervalsOf(claim) : null,
    parents: new Set(parentsOf(claim, dossier).map(({ id }) => id)),
    dated: claim.asOf !== null,
    from: claim.asOf === null ? latest : dayNumber(claim.asOf.from),
    to: claim.asOf === null ? latest : dayNumber(claim.asOf.to),
  };
}

const oldestFirst = (a: AnyClaim, b: AnyClaim): number => {
  const [one, other] = [a, b].map(({ asOf, statedOn, id }) => `${(asOf ?? statedOn)?.from ?? ''} ${id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};
