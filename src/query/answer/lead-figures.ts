import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import { parentsOf } from '../../claims/independence.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { midSentence } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import { numberInWords } from '../../claims/words/number.ts';
import { introduced, sourceName } from '../../claims/words/speaker.ts';
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
): string | null {
  const told = groups.flatMap((group) => {
    const heads = newestOfEachParent(group.claims, dossier);
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
 * The newest figure of each parent, newest first. Undated figures and joint statements stand in only for
 * parents that have nothing newer of their own to show.
 */
export function newestOfEachParent(claims: readonly AnyClaim[], dossier: Dossier): AnyClaim[] {
  const spoken = claims.filter((claim) => claim.status === 'current' && hasNumber(claim));
  const heads: AnyClaim[] = [];
  const heard = new Set<string>();
  const dated = spoken.filter(({ asOf, originators }) => asOf !== null && originators.length === 1);
  for (const claim of dated.length > 0 ? dated : spoken) {
    const parents = parentsOf(claim, dossier).map(({ id }) => id);
    if (parents.every((id) => heard.has(id))) continue;
    for (const id of parents) heard.add(id);
    heads.push(claim);
  }
  return heads;
}

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
  const last = others.map(
    (claim) =>
      `${parentNames(claim, dossier)}'s last figure is ${figureInWords(claim)} (${speakerAndWhen(claim, dossier)})`,
  );
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

function when(claim: AnyClaim, dossier: Dossier): string {
  const scope = claim.scope === null ? '' : `${dossier.scopes.get(claim.scope)?.label ?? claim.scope}, `;
  const sum = isComputed(claim) ? 'our sum, ' : '';
  const time = claim.period ?? claim.asOf;
  return `${scope}${sum}${time === null ? 'date not given' : dayInWords(time, 'long')}`;
}

/** "Zelensky, 23 December 2024", or only the date where the parent itself speaks. */
function speakerAndWhen(claim: AnyClaim, dossier: Dossier): string {
  const roots = parentsOf(claim, dossier).map(({ id }) => id);
  const names = claim.originators.filter((id) => !roots.includes(id)).map((id) => sourceName(id, dossier));
  return [...names, when(claim, dossier)].join(', ');
}

const parentNames = (claim: AnyClaim, dossier: Dossier) =>
  listInWords(parentsOf(claim, dossier).map(({ id }) => sourceName(id, dossier)));

const measureLabel = (claim: AnyClaim, dossier: Dossier) =>
  midSentence(dossier.measures.get(claim.measure ?? '')?.label ?? '');

/** Only the first letter: "JCS" and "South Korea's" keep theirs. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
