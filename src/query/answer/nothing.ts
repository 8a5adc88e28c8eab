import type { Dossier } from '../../claims/record/dossier.ts';
import { midSentence } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import type { Understanding } from '../understand/understanding.ts';
import { outsideInWords, subjectInWords, timeInWords } from './reading.ts';

/**
 * Nothing found is an answer: what was understood, what the dossier covers, and what is close. It never
 * shows a figure that was not asked for.
 */
export function nothingFound(understanding: Understanding, leftOut: number, dossier: Dossier): string {
  const subject = subjectInWords(understanding, dossier);
  const topics = [...dossier.topics.values()].map(({ label }) => midSentence(label));
  const close = understanding.didYouMean.filter((words) => words.toLowerCase() !== subject.toLowerCase());
  return [
    missing(understanding, subject, dossier),
    ...(leftOut > 0 ? [`What it has is ${outsideInWords(understanding)}.`] : []),
    ...(understanding.number !== null && understanding.measures.length > 0
      ? [`Ask for “${subjectInWords({ ...understanding, number: null }, dossier)}” to see what is said.`]
      : []),
    ...(close.length > 0 ? [`Did you mean ${listInWords(close.map(quoted), 'or')}?`] : []),
    `It covers ${listInWords(topics)}.`,
  ].join(' ');
}

/** What was not understood is why nothing was found; else nobody said anything on what was. */
function missing(understanding: Understanding, subject: string, { title }: Dossier): string {
  const { ignored, number, asOf } = understanding;
  const time = asOf === null ? '' : ` ${timeInWords(asOf)}`;
  if (ignored.length > 0) {
    const known = subject === '' ? '' : ` I understood only ${subject}.`;
    return `The dossier “${title}” knows nothing of ${listInWords(ignored.map(quoted), 'or')}.${known}`;
  }
  if (number !== null) return `Nobody in the dossier “${title}” says ${subject}${time}.`;
  if (subject === '' && time === '') return `That is not in the dossier “${title}”.`;
  const by = onlySpeakers(understanding) ? 'said by' : 'on';
  return `The dossier “${title}” has nothing${subject === '' ? '' : ` ${by} ${subject}`}${time}.`;
}

const quoted = (word: string) => `“${word}”`;

const onlySpeakers = ({ sources, outlets, topics, measures, propositions, places }: Understanding) =>
  sources.length + outlets.length > 0 &&
  topics.length + measures.length + propositions.length + places.length === 0;
