import { type AnyClaim, isComputed } from '../../claims/figures/sums.ts';
import { itemAt } from '../../claims/item-at.ts';
import { type Days, dayNumber } from '../../claims/record/day.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { holds, NONE } from '../index/postings.ts';
import type { Understanding } from '../understand/understanding.ts';

/** Null where nothing is limited: most questions limit little, and every test is asked of every claim. */
export type Test = ((claim: AnyClaim, number: number) => boolean) | null;

/** Limits of time: what a typed phrase says, and what the `--as-of` option says; both must hold. */
export function withinTime(asked: Understanding, option: Days | null, { begins, ends }: DossierIndex): Test {
  const to = option === null ? Number.POSITIVE_INFINITY : dayNumber(option.to);
  const { asOf, asOfMode } = asked;
  if (asOf === null) return option === null ? null : (_, number) => itemAt(begins, number) <= to;
  const last = Math.min(to, asOfMode === 'since' ? to : dayNumber(asOf.to));
  const first =
    asOfMode === 'since' || asOfMode === 'within' ? dayNumber(asOf.from) : Number.NEGATIVE_INFINITY;
  const isOf = (from: number, until: number) => from <= last && until >= first;
  if (asOfMode !== 'within') return (_, number) => isOf(itemAt(begins, number), itemAt(ends, number));
  // Asked of January, what came in January and February together is an answer, too.
  return ({ period }, number) =>
    isOf(itemAt(begins, number), itemAt(ends, number)) ||
    (period !== null && itemAt(begins, number) <= to && isOf(dayNumber(period.from), dayNumber(period.to)));
}

/** Superseded and retracted claims show only in history. A sum shows when all of its parts do. */
export function withStatus({ intent }: Understanding): Test {
  if (intent === 'timeline') return null;
  return ({ status }) => status === 'current' || status === 'held';
}

/** "more than 1,000": a figure that reaches it; a range where the two meet. */
export function withNumber({ number }: Understanding): Test {
  if (number === null || number.value !== null) return null;
  const { min, max } = number;
  return (claim) => {
    const [low, high] = [claim.min ?? claim.value, claim.max ?? claim.value];
    if (low === null || high === null) return false;
    return (min === null || high >= min) && (max === null || low <= max);
  };
}

/** "who denies it": a position of that stance, its own or implied. */
export function withStance({ stance }: Understanding): Test {
  if (stance === null) return null;
  return (claim) => claim.stance === stance || claim.implies.some((implied) => implied.stance === stance);
}

/** Nothing that was excluded, and no sum that contains it. */
export function notExcluded({ excluded }: Understanding, { lists, dossier }: DossierIndex): Test {
  const { topics, measures, sources } = excluded;
  if (topics.length + measures.length + sources.length === 0) return null;
  const unwanted = [
    ...topics.map((id) => lists.topics.get(id) ?? NONE),
    ...sources.map((id) => lists.originators.get(id) ?? NONE),
  ];
  const isMeasure = (claim: AnyClaim): boolean => {
    for (let at = claim.measure; at !== null; at = dossier.measures.get(at)?.partOf ?? null)
      if (measures.includes(at)) return true;
    return isComputed(claim) && claim.parts.some(isMeasure);
  };
  return (claim, number) => !unwanted.some((list) => holds(list, number)) && !isMeasure(claim);
}
