import { claimsOn } from '../index/claims-on.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { meet, NONE } from '../index/postings.ts';
import { type Parsed, subjectAt, voiceAt } from './neighbours.ts';
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
 * What somebody does say of a subject, where the question was about their own: for "Ukrainian losses",
 * "losses according to Ukraine".
 */
export function askedOfVoices(question: Parsed, outside: ReadonlySet<number>, index: DossierIndex): string[] {
  const at = question.units.findIndex((_, place) => subjectAt(question, place) !== undefined);
  const subject = subjectAt(question, at);
  if (subject === undefined) return [];
  const { dossier, lists } = index;
  const about = claimsOn(subject, lists);
  const voices = [...outside].flatMap(
    (place) => dossier.sources.get(voiceAt(question, place)?.id ?? '') ?? [],
  );
  return voices
    .filter(({ id }) => meet(about, lists.originators.get(id) ?? NONE))
    .map(({ name, short }) => `${question.units[at]?.phrase} according to ${short ?? name}`);
}
