import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { midSentence } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import { numberInWords } from '../../claims/words/number.ts';
import { introduced, namesOf, parentNamesOf, possessive } from '../../claims/words/speaker.ts';
import type { FigureGroup } from './answer.ts';
import type { VerdictTable } from './verdict-table.ts';

/** More measures than these make a first sentence that nobody reads to its end. */
const MEASURES_IN_LEAD = 2;

/**
 * What is known now, measure by measure: the newest figure of each parent, joined into one range only where
 * they conflict, never where they are not comparable. Null when no figure can stand in a first sentence.
 */
export function leadOfFigures(
  groups: readonly FigureGroup[],
  verdicts: VerdictTable,
  dossier: Dossier,
  sideOf: SideOf,
): string | null {
  const told = groups.flatMap((group) => {
    const heads = newestOfEachSide(group.claims, sideOf);
    return heads.length > 0 ? [{ group, heads }] : [];
  });
  const sentences = told
    .slice(0, MEASURES_IN_LEAD)
    .map(({ heads }, index) =>
      index === 0 ? mainSentence(heads, verdicts, dossier) : sideSentence(heads, verdicts, dossier),
    );
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/**
 * The newest figure of each side, newest first. An undated figure stands in for a side without a dated one,
 * a joint statement where nobody speaks alone.
 */
export function newestOfEachSide(claims: readonly AnyClaim[], sideOf: SideOf): AnyClaim[] {
  const spoken = claims.filter((claim) => claim.status === 'current' && hasNumber(claim));
  const alone = spoken.filter(({ originators }) => originators.length === 1);
  const candidates = alone.length > 0 ? alone : spoken;
  const datedFirst = [...candidates.filter(isDated), ...candidates.filter((claim) => !isDated(claim))];
  const heard = new Set<string>();
  return datedFirst.filter((claim) => !heard.has(sideOf(claim)) && heard.add(sideOf(claim)));
}

/** Who a figure is weighed as: its parent, or, where bodies are compared, its originator. */
export type SideOf = (claim: AnyClaim) => string;

const isDated = ({ asOf }: AnyClaim) => asOf !== null;

const hasNumber = ({ value, min, qualifier }: AnyClaim) =>
  value !== null || min !== null || !['heavy', 'significant', 'many', null].includes(qualifier);

function mainSentence(heads: readonly AnyClaim[], verdicts: VerdictTable, dossier: Dossier): string {
  const [first, second, ...more] = heads;
  if (first === undefined) return '';
  const measure = measureLabel(first, dossier);
  if (second === undefined) {
    return `${capital(introduced(first, dossier))} says ${figureInWords(first)} ${measure} (${when(first, dossier)}).`;
  }
  const others = [second, ...more];
  if (disputed(heads, verdicts)) {
    const who = heads.map(
      (claim) =>
        `${figureInWords(claim)} according to ${introduced(claim, dossier)} (${when(claim, dossier)})`,
    );
    return `${range(heads)} ${measure}, depending on who is asked: ${listInWords(who)}.`;
  }
  if (others.every((claim) => agree(first, claim, verdicts))) {
    const names = heads.map((claim) => `${introduced(claim, dossier)} (${when(claim, dossier)})`);
    return `${capital(figureInWords(first))} ${measure}, say ${listInWords(names)}${theirWords(first, others)}.`;
  }
  const last = others.map((claim) => lastFigure(claim, first, dossier));
  return `${capital(introduced(first, dossier))} says ${figureInWords(first)} ${measure} (${when(first, dossier)}); ${last.join('; ')}.`;
}

/** "Killed alone: 300, South Korea's NIS (13 January 2025)." */
function sideSentence(heads: readonly AnyClaim[], verdicts: VerdictTable, dossier: Dossier): string {
  const [first] = heads;
  if (first === undefined) return '';
  const label = dossier.measures.get(first.measure ?? '')?.label ?? '';
  const alone = dossier.measures.get(first.measure ?? '')?.partOf ? ' alone' : '';
  const figures = heads.map(
    (claim) => `${figureInWords(claim)}, ${introduced(claim, dossier)} (${when(claim, dossier)})`,
  );
  return `${label}${alone}: ${disputed(heads, verdicts) ? 'disputed, ' : ''}${figures.join('; ')}.`;
}

function disputed(heads: readonly AnyClaim[], verdicts: VerdictTable): boolean {
  return heads.some((a, index) =>
    heads
      .slice(index + 1)
      .some((b) =>
        verdicts
          .between(a.id, b.id)
          .some(({ verdict, kind }) => verdict === 'conflict' && kind !== 'position'),
      ),
  );
}

const agree = (a: AnyClaim, b: AnyClaim, verdicts: VerdictTable) =>
  verdicts.between(a.id, b.id).some(({ verdict, kind }) => verdict === 'agree' && kind !== 'position');

/** The lowest and the highest stated number of figures that were found to conflict. */
function range(heads: readonly AnyClaim[]): string {
  const numbers = heads.flatMap(({ value, min, max }) =>
    [value, min, max].filter((number) => number !== null),
  );
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  return low === high ? numberInWords(low) : `${numberInWords(low)} to ${numberInWords(high)}`;
}

function theirWords(first: AnyClaim, others: readonly AnyClaim[]): string {
  const said = new Set(others.map(figureInWords));
  said.delete(figureInWords(first));
  return said.size === 0 ? '' : `, in other words: ${listInWords([...said])}`;
}

export function when(claim: AnyClaim, dossier: Dossier): string {
  const scope = claim.scope === null ? '' : `${dossier.scopes.get(claim.scope)?.label ?? claim.scope}, `;
  const sum = isComputed(claim) ? 'our sum, ' : '';
  const time = claim.period ?? claim.asOf;
  return `${scope}${sum}${time === null ? 'date not given' : dayInWords(time, 'long')}`;
}

/** "Ukraine's last figure is more than 3,000 (Zelensky, 23 December 2024)" */
function lastFigure(claim: AnyClaim, first: AnyClaim, dossier: Dossier): string {
  const parents = parentNamesOf(claim, dossier);
  const speaker = namesOf(claim, dossier);
  // Two bodies of one parent are told apart by their own names.
  const whose = parents === parentNamesOf(first, dossier) ? speaker : parents;
  const told = [whose === speaker ? [] : [speaker], when(claim, dossier)].flat().join(', ');
  return `${possessive(whose)} last figure is ${figureInWords(claim)} (${told})`;
}

export const measureLabel = (claim: AnyClaim, dossier: Dossier) =>
  midSentence(dossier.measures.get(claim.measure ?? '')?.label ?? '');

/** Only the first letter: "JCS" and "South Korea's" keep theirs. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
