import {
  type AnyClaim,
  contains,
  type Figure,
  intervals,
  intervalsOf,
  overlap,
  within,
} from '../../claims/figures/index.ts';
import { QUALIFIERS, type Sense } from '../../claims/record/qualifier.ts';

/**
 * How a figure of a message stands to one on record. *exact*: the same number, in words that can both be
 * true. *close*: another number, and each is what the other may mean. *consistent*: both can be true, but
 * neither says the other, as 3,500 and "more than 3,000". *turned*: the same number, in words that cannot both be
 * true, as "fewer than" and "more than". *apart*: not both.
 */
export type Fit = 'exact' | 'close' | 'consistent' | 'turned' | 'apart';

const BOUNDS: ReadonlySet<Sense> = new Set([
  'at-least',
  'more-than',
  'about-or-more',
  'at-most',
  'fewer-than',
  'up-to',
]);

/** Null where one of the two gives nothing to compare. */
export function fitOf(said: Figure, claim: AnyClaim): Fit | null {
  const [ours, theirs] = [intervals(said), intervalsOf(claim)];
  if (ours === null || theirs === null) return null;
  const meet = overlap(ours.soft, theirs.soft);
  if (isSameNumber(said, claim))
    return meet || isBare(said) || isBare(claim) || senseOf(said) === senseOf(claim) ? 'exact' : 'turned';
  // "More than 200" is true of 300, though nobody who means 300 says so.
  if (!meet) return isOpen(said) && within(theirs.soft, ours.hard) ? 'consistent' : 'apart';
  if (isBound(claim) && claim.value !== null && !contains(ours.soft, claim.value)) return 'consistent';
  if (isBound(said) && !within(theirs.soft, ours.soft) && !contains(ours.soft, claim.value ?? Number.NaN))
    return 'consistent';
  return 'close';
}

export const senseOf = ({ qualifier }: Pick<Figure, 'qualifier'>): Sense | null =>
  qualifier === null ? null : QUALIFIERS[qualifier];

const isBound = (figure: Figure) => {
  const sense = senseOf(figure);
  return sense !== null && BOUNDS.has(sense) && figure.min === null;
};

/** A word that is left out turns nothing around. */
const isBare = ({ qualifier }: Pick<Figure, 'qualifier'>) => qualifier === null;

const OPEN: ReadonlySet<Sense> = new Set(['at-least', 'more-than', 'at-most', 'fewer-than']);

const isOpen = (figure: Figure) => OPEN.has(senseOf(figure) ?? 'about');

function isSameNumber(a: Figure, b: Figure): boolean {
  if (a.value !== null || b.value !== null) return a.value === b.value;
  if (a.min !== null || b.min !== null) return a.min === b.min && a.max === b.max;
  return senseOf(a) === senseOf(b);
}
