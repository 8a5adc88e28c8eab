import { contains, liesBelow, meets, overlap } from '../figures/interval.ts';
import type { Reading } from '../figures/phrases.ts';
import type { AnyClaim } from '../figures/sums.ts';
import type { Dossier } from '../record/dossier.ts';
import type { Measure, Window } from '../record/measure.ts';
import { QUALIFIERS, type Sense } from '../record/qualifier.ts';
import type { Position } from './stances.ts';
import type { World } from './world.ts';

/** One claim as the rules weigh it. */
export interface Side {
  readonly claim: AnyClaim;
  /** Null where no number can be read out of it. */
  readonly reading: Reading | null;
  /** What it asserts and denies. */
  readonly positions: readonly Position[];
  /** Ids of its originators in one text, so that two are compared at a glance. */
  readonly speakers: string;
  /** Ids of the parents behind it. */
  readonly parents: ReadonlySet<string>;
  /** False when the as-of is not given: `from` and `to` then hold the day that is being tried. */
  readonly dated: boolean;
  /** First and last day of the as-of, in days since 1970. */
  readonly from: number;
  readonly to: number;
}

/** A side whose number can be weighed. */
export type Numbered = Side & { readonly reading: Reading };

export interface Order {
  readonly later: Numbered;
  readonly earlier: Numbered;
}

/** Two figures of one measure and population, which can be set against each other. */
export interface Pair {
  readonly a: Numbered;
  readonly b: Numbered;
  /** The later and the earlier of the two; null where their order is not known. */
  readonly order: Order | null;
  /** Days between them. */
  readonly gap: number;
  /** False when one as-of is not given: then no reason may speak of the days. */
  readonly dated: boolean;
  readonly measure: Measure;
  readonly window: Window;
  readonly world: World;
}

export const isNumbered = (side: Side): side is Numbered => side.reading !== null;

export function pairOf(a: Numbered, b: Numbered, measure: Measure, world: World): Pair {
  const order = isLater(a, b) ? { later: a, earlier: b } : isLater(b, a) ? { later: b, earlier: a } : null;
  const window = windowOf(measure, world.dossier);
  return { a, b, order, gap: gapBetween(a, b), dated: a.dated && b.dated, measure, window, world };
}

export function windowOf(measure: Measure, dossier: Dossier): Window {
  const window = measure.window ?? dossier.families.get(measure.family)?.window;
  if (window === undefined) throw new Error(`measure ${measure.id} has no window: its family is not known`);
  return window;
}

/** The newest first; a claim whose as-of is not given last; then by id. */
export function byAsOf(a: Side, b: Side): number {
  if (a === b) return 0;
  if (a.dated !== b.dated) return a.dated ? -1 : 1;
  if (a.dated && a.to !== b.to) return b.to - a.to;
  if (a.dated && a.from !== b.from) return b.from - a.from;
  return byId(a, b);
}

/** The oldest first, a claim whose as-of is not given on the last day that it can mean; then by id. */
export const oldestFirst = (a: Side, b: Side): number => a.from - b.from || byId(a, b);

const byId = ({ claim: a }: Side, { claim: b }: Side): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A is later than B when it begins after B ends; else their order is not known. */
export const isLater = (a: Side, b: Side): boolean => a.from > b.to;

export const gapBetween = (a: Side, b: Side): number => Math.max(0, a.from - b.to, b.from - a.to);

export function shareParent(a: Side, b: Side): boolean {
  for (const id of a.parents) if (b.parents.has(id)) return true;
  return false;
}

export const includesParents = (whole: Side, part: Side): boolean =>
  [...part.parents].every((id) => whole.parents.has(id));

export const oneOriginator = (a: Side, b: Side): boolean => a.speakers === b.speakers;

export const fits = ({ reading: a }: Side, { reading: b }: Side): boolean =>
  a !== null && b !== null && overlap(a.soft, b.soft);

export const overlaps = ({ a, b }: Pair): boolean => fits(a, b);

/** A conflict is soft while some stretch of the words would reconcile the two. */
export const strengthOf = ({ a, b }: Pair): 'hard' | 'soft' =>
  meets(a.reading.hard, b.reading.hard) ? 'soft' : 'hard';

/** For figures that do not overlap: is the later one the higher? */
export const rises = ({ later, earlier }: Order): boolean =>
  liesBelow(earlier.reading.soft, later.reading.soft);

/** The numbers as printed, for setting one beside the other; a word alone lends the ends of its range. */
export function statedRange({ claim, reading }: Numbered): { low: number; high: number } {
  const { value, min, max } = claim;
  if (value !== null) return { low: value, high: value };
  const { low, high } = reading.soft;
  return { low: min ?? low, high: max ?? high ?? low };
}

/**
 * A bound ("more than 10,000") beside a figure that does not contain its number (about 12,000): they do not
 * contradict each other, and neither confirms the other.
 */
export const onlyConsistent = ({ a, b }: Pair): boolean => boundMisses(a, b) || boundMisses(b, a);

const BOUNDS: ReadonlySet<Sense> = new Set([
  'at-least',
  'more-than',
  'about-or-more',
  'at-most',
  'fewer-than',
  'up-to',
]);

function boundMisses({ claim }: Numbered, other: Numbered): boolean {
  if (claim.qualifier === null || claim.value === null || claim.min !== null) return false;
  // Its edge belongs to it here: two who both say "more than 3,000" do confirm each other.
  const whole = { ...other.reading.soft, lowOpen: false, highOpen: false };
  return BOUNDS.has(QUALIFIERS[claim.qualifier]) && !contains(whole, claim.value);
}
