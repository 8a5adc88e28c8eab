import type { Dossier } from '../../claims/record/dossier.ts';
import { midSentence } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import type { Understanding } from '../understand/understanding.ts';
import { understoodAs } from './reading.ts';

/**
 * Nothing found is an answer: what was understood, what the dossier covers, and what is close. It never
 * shows a figure that was not asked for.
 */
export function nothingFound(understanding: Understanding, leftOut: number, dossier: Dossier): string {
  const understood = understoodAs(understanding, dossier);
  const topics = [...dossier.topics.values()].map(({ label }) => midSentence(label));
  return [
    missing(understanding.ignored, understood, dossier),
    ...(leftOut > 0 ? ['What it has is of a later date.'] : []),
    ...(understanding.didYouMean.length > 0
      ? [
          `Did you mean ${listInWords(
            understanding.didYouMean.map((word) => `“${word}”`),
            'or',
          )}?`,
        ]
      : []),
    `It covers ${listInWords(topics)}.`,
  ].join(' ');
}

/** What was not understood is why nothing was found; else nobody said anything on what was. */
function missing(ignored: readonly string[], understood: readonly string[], { title }: Dossier): string {
  const unknown = listInWords(
    ignored.map((word) => `“${word}”`),
    'or',
  );
  if (ignored.length === 0 && understood.length === 0) return `That is not in the dossier “${title}”.`;
  if (ignored.length === 0) return `The dossier “${title}” has nothing on ${listInWords(understood)}.`;
  const known = understood.length > 0 ? ` I understood only ${listInWords(understood)}.` : '';
  return `The dossier “${title}” knows nothing of ${unknown}.${known}`;
}
