import { type AnyClaim, isComputed } from '../../../claims/figures/index.ts';
import { itemAt } from '../../../claims/item-at.ts';
import type { Dossier } from '../../../claims/record/dossier.ts';
import { QUALIFIERS } from '../../../claims/record/qualifier.ts';
import { figureInWords } from '../../../claims/words/figure.ts';
import { listInWords } from '../../../claims/words/list.ts';
import { numberInWords } from '../../../claims/words/number.ts';
import { introduced, namesOf, parentNamesOf, possessive } from '../../../claims/words/speaker.ts';
import type { FigureGroup } from '../answer.ts';
import type { VerdictTable } from '../verdict-table.ts';
import { newestOfEachSide, type SidesOf } from './heads.ts';
import { figureAndMeasure, measureLabel, states, when } from './phrases.ts';

/** More measures than these make a first sentence that nobody reads to its end. */
const MEASURES_IN_LEAD = 2;

/**
 * What is known now, measure by measure: the newest figure of each side, joined into one range only where
 * they conflict, never where they are not comparable. Null when no figure can stand in a first sentence.
 */
export function leadOfFigures(
  groups: readonly FigureGroup[],
  verdicts: VerdictTable,
  dossier: Dossier,
  sidesOf: SidesOf,
): string | null {
  const doubted = outliers(verdicts);
  const told = groups
    .map(({ claims }) =>
      newestOfEachSide(
        claims.filter(({ id }) => !doubted.has(id)),
        sidesOf,
      ),
    )
    .filter((heads) => heads.length > 0)
    .slice(0, MEASURES_IN_LEAD);
  const sums = groups.flatMap(({ claims }) => claims.filter(isComputed));
  const sentences = told.map((heads, at) =>
    at === 0
      ? mainSentence(heads, verdicts, dossier)
      : sideSentence(heads, verdicts, dossier) + withAddition(heads, sums, dossier),
  );
  return sentences.length > 0 ? sentences.map((sentence) => `${sentence}.`).join(' ') : null;
}

/** A figure whose wording is doubted says nothing in a first sentence. */
const outliers = ({ all }: VerdictTable): ReadonlySet<string> =>
  new Set(all.filter(({ kind }) => kind === 'outlier').map(({ a }) => a));

function mainSentence(heads: readonly AnyClaim[], verdicts: VerdictTable, dossier: Dossier): string {
  const [first, ...others] = heads;
  if (first === undefined) return '';
  if (others.length === 0) return states(first, dossier);
  if (disputed(heads, verdicts)) return dispute(heads, verdicts, dossier);
  if (others.every((claim) => agree(first, claim, verdicts))) {
    const agreeing = others.map((claim) => itsFigure(claim, first, 'figure agrees:', dossier));
    return `${states(first, dossier)}; ${agreeing.join('; ')}`;
  }
  const last = others.map((claim) => itsFigure(claim, first, 'last figure is', dossier));
  return `${states(first, dossier)}; ${last.join('; ')}`;
}

/**
 * "11,000 to 12,000 sent, depending on who is asked: …". A range only where the words could still meet: of
 * figures that exclude each other, or are open at one end, no range is true.
 */
function dispute(heads: readonly AnyClaim[], verdicts: VerdictTable, dossier: Dossier): string {
  const who = heads.map(
    (claim) => `${figureInWords(claim)} according to ${introduced(claim, dossier)} (${when(claim, dossier)})`,
  );
  const measure = measureLabel(itemAt(heads, 0), dossier);
  const spans = !heads.some(isOpen) && clashes(heads, verdicts).every(({ strength }) => strength === 'soft');
  return spans
    ? `${range(heads)} ${measure}, depending on who is asked: ${listInWords(who)}`
    : `Sources disagree on how many were ${measure}: ${listInWords(who)}`;
}

const OPEN: ReadonlySet<string> = new Set(['at-least', 'more-than', 'about-or-more']);
const isOpen = ({ qualifier }: AnyClaim) => qualifier !== null && OPEN.has(QUALIFIERS[qualifier]);

/** "Killed alone: 300, South Korea's NIS (13 January 2025)" */
function sideSentence(heads: readonly AnyClaim[], verdicts: VerdictTable, dossier: Dossier): string {
  const [first] = heads;
  const measure = dossier.measures.get(first?.measure ?? '');
  const figures = heads.map(
    (claim) => `${figureInWords(claim)}, ${introduced(claim, dossier)} (${when(claim, dossier)})`,
  );
  const alone = measure?.partOf ? ' alone' : '';
  return `${measure?.label ?? ''}${alone}: ${disputed(heads, verdicts) ? 'disputed, ' : ''}${figures.join('; ')}`;
}

/** What an addition makes of the total it comes on top of: "; by our sum, about 14,000 sent in all". */
function withAddition(heads: readonly AnyClaim[], sums: readonly AnyClaim[], dossier: Dossier): string {
  const total = sums.find((sum) => isComputed(sum) && heads.some(({ id }) => addsUpTo(sum, id)));
  return total ? `; by our sum, ${figureAndMeasure(total, dossier)} in all` : '';
}

const addsUpTo = (sum: AnyClaim, id: string) =>
  isComputed(sum) && sum.parts.some((part) => part.id === id && part.addsTo !== null);

function clashes(heads: readonly AnyClaim[], verdicts: VerdictTable) {
  return heads.flatMap((a, at) =>
    heads
      .slice(at + 1)
      .flatMap((b) => verdicts.between(a, b))
      .filter(({ verdict, kind }) => verdict === 'conflict' && kind !== 'position'),
  );
}

const disputed = (heads: readonly AnyClaim[], verdicts: VerdictTable) => clashes(heads, verdicts).length > 0;

const agree = (a: AnyClaim, b: AnyClaim, verdicts: VerdictTable) =>
  verdicts.between(a, b).some(({ verdict, kind }) => verdict === 'agree' && kind !== 'position');

/** The lowest and the highest stated number. */
function range(heads: readonly AnyClaim[]): string {
  const numbers = heads.flatMap(({ value, min, max }) =>
    [value, min, max].filter((number) => number !== null),
  );
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? numberInWords(low) : `${numberInWords(low)} to ${numberInWords(high)}`;
}

/** "Ukraine's last figure is more than 3,000 (Zelensky, 23 December 2024)" */
function itsFigure(claim: AnyClaim, first: AnyClaim, how: string, dossier: Dossier): string {
  const parents = parentNamesOf(claim, dossier);
  const speaker = namesOf(claim, dossier);
  // Two bodies of one parent are told apart by their own names.
  const whose = parents === parentNamesOf(first, dossier) ? speaker : parents;
  const told = [whose === speaker ? [] : [speaker], when(claim, dossier)].flat().join(', ');
  return `${possessive(whose)} ${how} ${figureInWords(claim)} (${told})`;
}
