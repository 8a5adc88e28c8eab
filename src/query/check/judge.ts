import { isComputed } from '../../claims/figures/index.ts';
import { itemAt } from '../../claims/item-at.ts';
import { dayNumber } from '../../claims/record/day.ts';
import { isShare } from '../../claims/record/measure.ts';
import { windowOf } from '../../claims/verdicts/pair.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { newestOfEach } from '../retrieve/latest.ts';
import { type Case, caseOf, isInTime, type Known } from './case.ts';
import type { CheckVerdict, SaidFigure } from './checked-figure.ts';
import { laterThan, ofItsTime } from './later.ts';
import * as tell from './tell.ts';
import { exceededWhole } from './whole.ts';

export interface Judgement {
  readonly verdict: CheckVerdict;
  /** The claims that decided, the most telling first. */
  readonly known: readonly Known[];
  readonly reason: string;
}

/** A rule decides, or leaves the figure to the next one. */
type Rule = (of: Case) => Judgement | null;

/** The first that decides counts: a number that was said outweighs one that only overlaps with it. */
const RULES: readonly Rule[] = [
  notCounted,
  (of) => onRecord(of, 'exact'),
  turnedAround,
  someoneElses,
  anotherMeasure,
  (of) => onRecord(of, 'close'),
  noLongerStands,
  againstRecord,
  moreThanTheWhole,
  nothingLikeIt,
];

export function judge(said: SaidFigure, index: DossierIndex): Judgement {
  const of = caseOf(said, index);
  for (const rule of RULES) {
    const judgement = rule(of);
    if (judgement === null) continue;
    // A sentence that may be of another story can fit by accident, but it is never set right.
    const isDoubtful =
      said.stray === 'perhaps' && judgement.verdict !== 'matches' && judgement.verdict !== 'not-in-dataset';
    return isDoubtful ? none(tell.strayed(of)) : judgement;
  }
  return none(tell.nothing(of));
}

const none = (reason: string, known: readonly Known[] = []): Judgement => ({
  verdict: 'not-in-dataset',
  known,
  reason,
});

/** Other people, other stories, shares, and additions to a total that nobody here adds to. */
function notCounted(of: Case): Judgement | null {
  const { said, index } = of;
  if (said.otherPeople !== null) return none(tell.otherPeople(of));
  if (said.stray === 'yes') return none(tell.strayed(of));
  const measure = index.dossier.measures.get(said.measure ?? '');
  if (said.span.percent !== (measure !== undefined && isShare(measure))) return none(tell.share(of));
  if (said.isIncrement && measure !== undefined && measure.accumulation !== 'increment')
    return none(tell.addition(of));
  return null;
}

/** The number is on record with whoever is credited: it holds, unless they have given a later one since. */
function onRecord(of: Case, fit: 'exact' | 'close'): Judgement | null {
  const fitting = of.mine.filter((one) => one.fit === fit);
  if (fitting.length === 0) return null;
  const { known, isMisdated } = ofItsTime(fitting, of);
  if (isMisdated && fit === 'exact') {
    const then = of.mine.filter(
      (one) => one.fit !== 'exact' && isInTime(of, one) && one.claim.measure === fitting[0]?.claim.measure,
    );
    const [rival] = then;
    if (rival !== undefined)
      return { verdict: 'conflicts', known: [rival, ...known], reason: tell.misdated(of, rival, known) };
  }
  if (of.said.time?.mode === 'within' && !isMisdated) return matches(known);
  const standing = of.said.isFormer ? known : known.filter((one) => laterThan(one, of) === null);
  if (standing.length > 0) return matches(standing);
  const [first] = known;
  const later = first === undefined ? null : laterThan(first, of);
  if (first === undefined || later === null) return null;
  return { verdict: 'outdated', known: [first, later], reason: tell.outdated(of, first, later) };

  function matches(found: readonly Known[]): Judgement {
    return { verdict: 'matches', known: found, reason: tell.matching(of, found, isMisdated) };
  }
}

/** The number is theirs, and the word beside it is turned around: "fewer than" for "more than". */
function turnedAround(of: Case): Judgement | null {
  const turned = of.mine.filter(({ fit }) => fit === 'turned');
  return turned.length === 0
    ? null
    : { verdict: 'conflicts', known: turned, reason: tell.against(of, turned) };
}

/** The number is on record, from somebody else. A number that nothing is said of may be any. */
function someoneElses(of: Case): Judgement | null {
  const { measure, noun, population } = of.said;
  if (measure === null && noun === null && population === null) return null;
  const found = of.theirs.filter(({ fit }) => fit === 'exact');
  if (found.length === 0) return null;
  return { verdict: 'misattributed', known: found, reason: tell.misattributed(of, found) };
}

/**
 * The number is on record for something else of the same family: "4,000 killed", where 4,000 are the killed
 * or wounded. Said by somebody else too, it is also credited to the wrong source.
 */
function anotherMeasure(of: Case): Judgement | null {
  const mine = of.otherwise.filter(of.isMine);
  if (mine.length > 0) return { verdict: 'conflicts', known: mine, reason: tell.drifted(of, mine) };
  if (of.mine.length > 0 || of.otherwise.length === 0) return null;
  return { verdict: 'misattributed', known: of.otherwise, reason: tell.misattributed(of, of.otherwise) };
}

/** Corrected or withdrawn by whoever said it, or held back by the desk. */
function noLongerStands(of: Case): Judgement | null {
  const [first] = of.gone;
  if (first === undefined) return null;
  if (first.claim.status === 'held') return none(tell.held(of, first), [first]);
  const corrected = of.mine.find(({ claim }) => claim.supersedes === first.claim.id);
  return {
    verdict: 'outdated',
    known: corrected === undefined ? [first] : [first, corrected],
    reason: tell.gone(of, first, corrected ?? null),
  };
}

/** Whoever is credited gives other numbers; where nobody is, the newest of each side do. */
function againstRecord(of: Case): Judgement | null {
  if (of.said.measure === null) return null;
  const timed = of.mine.filter((one) => isInTime(of, one));
  const newest = newestOfEach(
    (timed.length > 0 ? timed : of.mine).map(({ claim }) => claim),
    of.index.dossier,
  );
  // A sum of ours stands for its parts.
  const summed = new Set(newest.flatMap((claim) => (isComputed(claim) ? claim.parts : [])));
  const heads = of.mine.filter(({ claim }) => newest.includes(claim) && !summed.has(claim));
  const against = heads.filter((one) => one.fit === 'apart' && !mayHaveRisenTo(one, of));
  if (against.length === 0) {
    if (heads.length === 0) return null;
    return none(
      heads.some((one) => mayHaveRisenTo(one, of)) ? tell.olderThan(of, heads) : tell.unsaid(of, heads),
      heads,
    );
  }
  return { verdict: 'conflicts', known: against, reason: tell.against(of, against) };
}

/** A running total that the message dates long after the newest one here may well have come to stand higher. */
function mayHaveRisenTo({ claim, at }: Known, { said, index }: Case): boolean {
  const measure = index.dossier.measures.get(claim.measure ?? '');
  const number = said.span.value ?? said.span.min;
  if (said.time === null || measure?.accumulation !== 'cumulative' || number === null) return false;
  const days = dayNumber(said.time.from) - itemAt(index.ends, at);
  return days > windowOf(measure, index.dossier).looseDays && number > (claim.value ?? claim.max ?? 0);
}

/** No figure of theirs counts the same, but one counts what it is a part of, and is smaller. */
function moreThanTheWhole(of: Case): Judgement | null {
  const whole = of.mine.length > 0 ? null : exceededWhole(of);
  return whole === null ? null : { verdict: 'conflicts', known: [whole], reason: tell.exceeding(of, whole) };
}

function nothingLikeIt(of: Case): Judgement {
  return none(tell.nothing(of));
}
