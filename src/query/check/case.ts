import type { AnyClaim } from '../../claims/figures/index.ts';
import { dayNumber } from '../../claims/record/day.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { holds, type List, NONE, union } from '../index/postings.ts';
import { words } from '../words/tokens.ts';
import type { SaidFigure } from './checked-figure.ts';
import { type Fit, fitOf } from './fits.ts';
import { vocabularyOf } from './vocabulary.ts';
import { PEOPLE } from './word-lists.ts';

/** A claim with its number in the index. */
export interface Known {
  readonly claim: AnyClaim;
  readonly at: number;
  readonly fit: Fit;
}

/** A figure of a message beside everything on record that it can be set against, newest first. */
export interface Case {
  readonly said: SaidFigure;
  readonly index: DossierIndex;
  /** Figures of whoever is credited, or of everybody where nobody is, that count the same. */
  readonly mine: readonly Known[];
  /** Figures of everybody else that count the same; none where nobody is credited. */
  readonly theirs: readonly Known[];
  /** Figures with this very number that count something else of the same family, or other people; whoever's. */
  readonly otherwise: readonly Known[];
  /** The same number, corrected, withdrawn or held since. */
  readonly gone: readonly Known[];
  isMine(known: Known): boolean;
}

/** So many claims of one measure are looked at, the newest: older ones have been overtaken many times. */
const MOST_LOOKED_AT = 2_000;

export function caseOf(said: SaidFigure, index: DossierIndex): Case {
  const { lists, claims, dossier } = index;
  const { unitsOf } = vocabularyOf(index);
  const known = (numbers: List): Known[] =>
    [...numbers].slice(0, MOST_LOOKED_AT).flatMap((at) => {
      const claim = claims[at] as AnyClaim;
      const fit = claim.measure === null || !isUnit(claim) ? null : fitOf(said.span, claim);
      return fit === null ? [] : [{ claim, at, fit }];
    });
  /** "220 soldiers" and "220 North Koreans" are not 220 howitzers. */
  const isUnit = ({ measure }: AnyClaim): boolean => {
    if (said.measure !== null) return true;
    const { unit: written = '' } = dossier.measures.get(measure ?? '') ?? {};
    if (said.population !== null) return unitsOf.get(said.population)?.has(written) === true;
    if (said.noun === null) return true;
    const unit = words(written);
    return unit.includes(said.noun) || (PEOPLE.has(said.noun) && unit.some((word) => PEOPLE.has(word)));
  };
  const population = said.population === null ? null : (lists.populations.get(said.population) ?? NONE);
  const isCounted = ({ at, claim }: Known) =>
    said.isMixed
      ? claim.population !== dossier.defaults.population
      : population === null || holds(population, at);
  const families = (id: string | null) => dossier.measures.get(id ?? '')?.family;

  const numbered = known(withNumber(said, index));
  const counting =
    said.measure === null
      ? numbered.filter(({ fit }) => fit === 'exact' || (fit === 'close' && said.span.min !== null))
      : known(lists.measures.get(said.measure) ?? NONE);
  const same = counting.filter(({ claim }) => said.measure === null || claim.measure === said.measure);
  const current = same.filter((one) => one.claim.status === 'current' && isCounted(one));
  const credit = creditOf(said.credited, index);
  const isMine = ({ at }: Known) => credit === null || credit.some((list) => holds(list, at));
  return {
    said,
    index,
    mine: current.filter(isMine),
    theirs: credit === null ? [] : current.filter((one) => !isMine(one)),
    otherwise: numbered.filter(
      (one) =>
        one.fit === 'exact' &&
        one.claim.status === 'current' &&
        (said.measure === null || families(one.claim.measure) === families(said.measure)) &&
        !((said.measure === null || one.claim.measure === said.measure) && isCounted(one)),
    ),
    gone: same.filter(
      (one) => one.claim.status !== 'current' && one.fit === 'exact' && isCounted(one) && isMine(one),
    ),
    isMine,
  };
}

/** Every figure with one of the numbers said; for words alone ("thousands"), every figure of the family. */
function withNumber({ span, measure }: SaidFigure, { lists, dossier }: DossierIndex): List {
  const numbers = [span.value, span.min, span.max].filter((number) => number !== null);
  if (numbers.length > 0) return union(numbers.map((number) => lists.numbers.get(String(number)) ?? NONE));
  const family = dossier.measures.get(measure ?? '')?.family;
  const measures = [...dossier.measures.values()].filter(
    (one) => family !== undefined && one.family === family,
  );
  return union(measures.map(({ id }) => (lists.measures.get(id) ?? NONE).slice(0, MOST_LOOKED_AT)));
}

/** What each of the credited said or, where they only pass on what others say, carried. */
function creditOf(credited: readonly string[], { lists }: DossierIndex): List[] | null {
  if (credited.length === 0) return null;
  return credited.flatMap((id) => [lists.originators.get(id) ?? NONE, lists.carriers.get(id) ?? NONE]);
}

/** Did the claim stand, or was it stated, at the time that the message names? */
export function isInTime({ said: { time }, index }: Case, { claim, at }: Known): boolean {
  if (time === null) return true;
  const begins = index.begins[at] as number;
  if (time.mode === 'as-of') return begins <= dayNumber(time.to);
  const { asOf, statedOn, period } = claim;
  const spans = [asOf, statedOn, period].filter((span) => span !== null);
  // A date that is not given lies anywhere before the day it was printed.
  if (spans.length === 0) return dayNumber(time.from) <= begins;
  return spans.some(({ from, to }) => from <= time.to && time.from <= to);
}
