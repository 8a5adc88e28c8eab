import type { Dossier } from '../../claims/record/dossier.ts';
import { midSentence } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import { NOTHING_UNDERSTOOD, type Understanding } from '../understand/understanding.ts';
import { outsideInWords, subjectInWords, timeInWords, wordsInWords } from './reading.ts';

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
      ? [
          `Ask for “${subjectInWords({ ...understanding, ...NOBODY, places: [], number: null }, dossier)}” to see what is said.`,
        ]
      : []),
    ...(close.length > 0 ? [`Did you mean ${listInWords(close.map(quoted), 'or')}?`] : []),
    `It covers ${listInWords(topics)}.`,
  ].join(' ');
}

/** What was not understood is why nothing was found; else nobody said anything on what was. */
function missing(understanding: Understanding, subject: string, dossier: Dossier): string {
  const { title } = dossier;
  const { ignored, number, asOf } = understanding;
  const time = asOf === null ? '' : ` ${timeInWords(asOf)}`;
  if (ignored.length > 0) {
    const known = subject === '' ? '' : ` I understood only ${subject}.`;
    return `The dossier “${title}” knows nothing of ${listInWords(ignored.map(quoted), 'or')}.${known}`;
  }
  if (number !== null) {
    const sought = subjectInWords({ ...understanding, ...NOBODY, places: [] }, dossier);
    const voices = voicesInWords(understanding, dossier);
    return voices === ''
      ? `Nobody in the dossier “${title}” says ${sought}${time}.`
      : `The dossier “${title}” has no figure of ${sought} from ${voices}${time}.`;
  }
  if (subject === '' && time === '') return `That is not in the dossier “${title}”.`;
  return `The dossier “${title}” has nothing${subject === '' ? '' : aboutAndBy(understanding, dossier)}${time}.`;
}

const quoted = (word: string) => `“${word}”`;

/** " on casualties said by the Kremlin": what it would be about, and who would have said it. */
function aboutAndBy(understanding: Understanding, dossier: Dossier): string {
  const { words } = understanding;
  const subject = subjectInWords({ ...understanding, ...NOBODY }, dossier);
  const about = [subject, words.length === 0 ? '' : wordsInWords(words)].filter(Boolean).join(' with ');
  const voices = voicesInWords(understanding, dossier);
  return [about === '' ? '' : ` on ${about}`, voices === '' ? '' : ` said by ${voices}`].join('');
}

const NOBODY = { sources: [], outlets: [] };

const voicesInWords = ({ sources, outlets }: Understanding, dossier: Dossier) =>
  subjectInWords({ ...NOTHING_UNDERSTOOD, sources, outlets }, dossier);
