import type { Dossier } from '../../claims/record/dossier.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { midSentence } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import { numberInWords as spell } from '../../claims/words/number.ts';
import { sourceName } from '../../claims/words/speaker.ts';
import type { Understanding } from '../understand/understanding.ts';
import { counted } from './counts.ts';

/** How the question was read: what was understood, corrected, left aside, dropped and left out. */
export function readingInWords(understanding: Understanding, leftOut: number, dossier: Dossier): string[] {
  const { corrected, ignored, relaxed, excluded } = understanding;
  const quoted = (words: readonly string[]) => listInWords(words.map((word) => `“${word}”`));
  const understood = understoodAs(understanding, dossier);
  const omitted = [
    ...excluded.measures.map((id) => midSentence(dossier.measures.get(id)?.label ?? id)),
    ...excluded.sources.map((id) => sourceName(id, dossier)),
  ];
  return [
    ...(understood.length > 0 ? [`Read as: ${understood.join(', ')}.`] : []),
    ...(corrected.length > 0
      ? [`Corrected: ${listInWords(corrected.map(({ from, to }) => `“${from}” to “${to}”`))}.`]
      : []),
    ...(omitted.length > 0 ? [`Without ${listInWords(omitted)}, as asked.`] : []),
    ...(ignored.length > 0 ? [`Not understood: ${quoted(ignored)}.`] : []),
    ...relaxed.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)),
    ...(leftOut > 0
      ? [`${counted(leftOut, 'claim')} of a later date ${leftOut === 1 ? 'is' : 'are'} left out.`]
      : []),
  ];
}

/** The facets a question was read as, by the names people know them by. */
export function understoodAs(understanding: Understanding, dossier: Dossier): string[] {
  const { topics, measures, sources, outlets, places, documents, propositions, asOf, number } = understanding;
  const label = (map: ReadonlyMap<string, { readonly label: string }>) => (id: string) =>
    midSentence(map.get(id)?.label ?? id);
  return [
    ...topics.map(label(dossier.topics)),
    ...measures.map(label(dossier.measures)),
    ...[...new Set([...sources, ...outlets])].map((id) => sourceName(id, dossier)),
    ...places.map((id) => dossier.places.get(id)?.label ?? id),
    ...documents.map((id) => `“${dossier.documents.get(id)?.title ?? id}”`),
    ...propositions.map((id) => `“${dossier.propositions.get(id)?.statement.replace(/\.$/, '') ?? id}”`),
    ...(number === null ? [] : [`the number ${soughtNumber(number)}`]),
    ...(asOf === null ? [] : [spanInWords(asOf)]),
  ];
}

function soughtNumber({ value, min, max }: NonNullable<Understanding['number']>): string {
  if (value !== null) return spell(value);
  if (min !== null && max !== null) return `${spell(min)} to ${spell(max)}`;
  return min !== null ? `${spell(min)} or more` : `${spell(max ?? 0)} or less`;
}

/** A span that begins before anything is known is only an upper end: "as of 13 January 2025". */
function spanInWords({ from, to }: NonNullable<Understanding['asOf']>): string {
  const spell = (iso: string) => dayInWords({ from: iso, to: iso, precision: 'day' }, 'long');
  if (from === to) return `as of ${spell(to)}`;
  return dayInWords({ from, to, precision: 'range' }, 'long');
}
