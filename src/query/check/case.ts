import type { AnyClaim } from '../../claims/figures/index.ts';
import { itemAt } from '../../claims/item-at.ts';
import { dayNumber } from '../../claims/record/day.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { holds, type List, NONE, union } from '../index/postings.ts';
import type { SaidFigure } from './checked-figure.ts';
import { ofItsPeople, ofItsUnit } from './counted-here.ts';
import { creditOf } from './credit-of.ts';
import { type Fit, fitOf } from './fits.ts';

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

/** So many claims of one measure, or of one number, are looked at: the newest. */
const MOST_LOOKED_AT = 2_000;

const newest = (list: List): List => list.slice(0, MOST_LOOKED_AT);

export function caseOf(said: SaidFigure, index: DossierIndex): Case {
  const { lists, claims } = index;
  const isUnit = ofItsUnit(said, index);
  const isCounted = ofItsPeople(said, index);
  const known = (numbers: List): Known[] =>
    [...numbers].flatMap((at) => {
      const claim = itemAt(claims, at);
      const fit = claim.measure === null || !isUnit(claim) ? null : fitOf(said.span, claim);
      return fit === null ? [] : [{ claim, at, fit }];
    });
  const numbers = newest(withNumber(said, index));
  const numbered = known(numbers);
  const same =
    said.measure === null
      ? numbered.filter(({ fit }) => fit === 'exact' || (fit === 'close' && said.span.min !== null))
      : known(union([numbers, newest(lists.measures.get(said.measure) ?? NONE)])).filter(
          ({ claim }) => claim.measure === said.measure,
        );
  const counted = same.filter(isCounted);
  const current = counted.filter(isCurrent);
  const credit = creditOf(said.credited, index);
  const isMine = ({ at }: Known) => credit === null || credit.some((list) => holds(list, at));
  return {
    said,
    index,
    mine: current.filter(isMine),
    theirs: current.filter((one) => !isMine(one)),
    otherwise: numbered.filter((one) => one.fit === 'exact' && isCurrent(one) && isAnother(one)),
    gone: counted.filter((one) => one.fit === 'exact' && !isCurrent(one) && isMine(one)),
    isMine,
  };

  function isAnother(one: Known): boolean {
    const { measures } = index.dossier;
    const { measure } = one.claim;
    if (said.measure === null || measure === said.measure) return !isCounted(one);
    return measures.get(measure ?? '')?.family === measures.get(said.measure)?.family;
  }
}

const isCurrent = ({ claim }: Known) => claim.status === 'current';

/** Every figure with one of the numbers said; for words alone ("thousands"), every figure of the family. */
function withNumber({ span, measure }: SaidFigure, { lists, dossier }: DossierIndex): List {
  const numbers = [span.value, span.min, span.max].filter((number) => number !== null);
  if (numbers.length > 0) return union(numbers.map((number) => lists.numbers.get(String(number)) ?? NONE));
  const family = dossier.measures.get(measure ?? '')?.family;
  const measures = [...dossier.measures.values()].filter(
    (one) => family !== undefined && one.family === family,
  );
  return union(measures.map(({ id }) => newest(lists.measures.get(id) ?? NONE)));
}

/** Did the claim stand, or was it stated, at the time that the message names? */
export function isInTime({ said: { time }, index }: Case, { claim, at }: Known): boolean {
  if (time === null) return true;
  const begins = itemAt(index.begins, at);
  if (time.mode === 'as-of') return begins <= dayNumber(time.to);
  const { asOf, statedOn, period } = claim;
  const spans = [asOf, statedOn, period].filter((span) => span !== null);
  // A date that is not given lies anywhere before the day it was printed.
  if (spans.length === 0) return dayNumber(time.from) <= begins;
  return spans.some(({ from, to }) => from <= time.to && time.from <= to);
}
