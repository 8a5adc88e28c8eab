import type { Gathered } from './gather.ts';
import type { Sentence } from './sentence.ts';
import { isSubject } from './subjects.ts';
import type { Correction } from './understanding.ts';
import type { Unit } from './units.ts';

/** What was read otherwise than typed; each is told. */
export const correctionsIn = (units: readonly Unit[]): Correction[] =>
  units.flatMap(({ corrections }) => corrections);

const MOST_SUGGESTIONS = 3;

/** The question again with another word in the place of one that was not understood. */
export function suggestionsFor(units: readonly Unit[], text: string): string[] {
  const suggestions = units
    .filter(({ kind }) => kind === 'unknown')
    .flatMap(({ perhaps, first, last }) =>
      perhaps.map((word) => `${text.slice(0, first.start)}${word}${text.slice(last.end)}`.trim()),
    );
  return [...new Set(suggestions)].slice(0, MOST_SUGGESTIONS);
}

/**
 * Known subjects of a question that as a whole is about something else: "civilian casualties" is close to
 * "casualties". A name nobody knows is too far off to say so.
 */
export function closeTo({ units, text }: Sentence, { chosen }: Gathered): string[] {
  if (units.some(({ kind }) => kind === 'unknown')) return [];
  const subjects = units.filter((_, at) => chosen[at]?.some(isSubject));
  const isWhole = ({ first, last }: Unit) => text.trim() === text.slice(first.start, last.end);
  return [...new Set(subjects.filter((unit) => !isWhole(unit)).map(({ phrase }) => phrase))].slice(
    0,
    MOST_SUGGESTIONS,
  );
}
