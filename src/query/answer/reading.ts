import type { Dossier } from '../../claims/record/dossier.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { measureName, midSentence } from '../../claims/words/label.ts';
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
    ...excluded.topics.map((id) => topicName(id, dossier)),
    ...excluded.measures.map((id) => measureName(id, dossier)),
    ...excluded.sources.map((id) => sourceName(id, dossier)),
  ];
  return [
    ...(understood.length > 0 ? [`Read as: ${understood.join(', ')}.`] : []),
    ...(understanding.assumedTopic === null
      ? []
      : [
          `Taken to be about ${topicName(understanding.assumedTopic, dossier)}, which was asked for here last.`,
        ]),
    ...(corrected.length > 0
      ? [`Corrected: ${listInWords(corrected.map(({ from, to }) => `“${from}” to “${to}”`))}.`]
      : []),
    ...(omitted.length > 0 ? [`Without ${listInWords(omitted)}, as asked.`] : []),
    ...(ignored.length > 0 ? [`Not understood: ${quoted(ignored)}.`] : []),
    ...relaxed.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)),
    ...(leftOut > 0
      ? [
          `${counted(leftOut, 'claim')} ${outsideInWords(understanding)} ${leftOut === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
  ];
}

const topicName = (id: string, { topics }: Dossier) => midSentence(topics.get(id)?.label ?? id);

/** The facets a question was read as, by the names people know them by. */
function understoodAs(understanding: Understanding, dossier: Dossier): string[] {
  const { asOf, number, words } = understanding;
  return [
    ...facetsInWords(understanding, dossier),
    ...(words.length === 0 ? [] : [`with ${wordsInWords(words)}`]),
    ...(number === null ? [] : [`the number ${soughtNumber(number)}`]),
    ...(asOf === null ? [] : [timeInWords(asOf)]),
  ];
}

/** Words that are looked for in what was said: “drowned” and “rivers”. */
export const wordsInWords = (words: readonly string[]): string =>
  listInWords(words.map((word) => `“${word}”`));

/** "killed and NIS", "3,000 wounded"; empty when nothing was understood. */
export function subjectInWords(understanding: Understanding, dossier: Dossier): string {
  const facets = listInWords(facetsInWords(understanding, dossier));
  return understanding.number === null ? facets : `${soughtNumber(understanding.number)} ${facets}`.trim();
}

function facetsInWords(understanding: Understanding, dossier: Dossier): string[] {
  const { topics, measures, speaksOf, sources, outlets, places, populations, documents, propositions } =
    understanding;
  const label = (map: ReadonlyMap<string, { readonly label: string }>) => (id: string) =>
    midSentence(map.get(id)?.label ?? id);
  return [
    ...topics.map(label(dossier.topics)),
    ...[...measures, ...speaksOf].map(label(dossier.measures)),
    ...populations.map((id) => dossier.populations.get(id)?.label ?? id),
    ...[...new Set([...sources, ...outlets])].map((id) => sourceName(id, dossier)),
    ...places.map((id) => dossier.places.get(id)?.label ?? id),
    ...documents.map((id) => `“${dossier.documents.get(id)?.title ?? id}”`),
    ...propositions.map((id) => `“${dossier.propositions.get(id)?.statement.replace(/\.$/, '') ?? id}”`),
  ];
}

function soughtNumber({ value, min, max }: NonNullable<Understanding['number']>): string {
  if (value !== null) return spell(value);
  if (min !== null && max !== null) return `${spell(min)} to ${spell(max)}`;
  return min !== null ? `${spell(min)} or more` : `${spell(max ?? 0)} or less`;
}

/** "as of 13 January 2025", "for January 2025". */
export function timeInWords({ from, to }: NonNullable<Understanding['asOf']>): string {
  if (from === to) return `as of ${dayInWords({ from: to, to, precision: 'day' }, 'long')}`;
  return `for ${dayInWords({ from, to, precision: 'range' }, 'long')}`;
}

/** Where the claims lie that a limit of time kept out. */
export const outsideInWords = ({ asOfMode }: Understanding): string =>
  asOfMode === 'since' ? 'of an earlier date' : asOfMode === 'within' ? 'of another time' : 'of a later date';
