import type { Correction } from './understanding.ts';
import type { Unit } from './units.ts';

/** What was read otherwise than typed; each is told. */
export function correctionsIn(units: readonly Unit[], text: string): Correction[] {
  return units.flatMap(({ kind, phrase, isCorrected, first, last }) =>
    kind === 'facet' && isCorrected ? [{ from: text.slice(first.start, last.end), to: phrase }] : [],
  );
}

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
