import type { Dossier } from '../claims/record/dossier.ts';
import { sourceName } from '../claims/words/speaker.ts';
import type { Understanding } from '../query/understand/understanding.ts';

/**
 * A reading as a question in few words: for a click that has no room for all that was typed, or that asks for
 * one part of an answer. Null for a reading that no words bring about.
 */
export function sayAgain(reading: Understanding, dossier: Dossier): string | null {
  const { topics, measures, propositions, sources, outlets, stance, excluded, documents, speaksOf } = reading;
  if (documents.length + speaksOf.length > 0) return null;
  const label = (map: ReadonlyMap<string, { readonly label: string }>) => (id: string) =>
    map.get(id)?.label ?? id;
  const name = (id: string) => sourceName(id, dossier);
  const without = [
    ...excluded.topics,
    ...excluded.measures.map(label(dossier.measures)),
    ...excluded.sources.map(name),
  ];
  return [
    stance === null ? '' : stance === 'denies' ? 'who denies' : 'who asserts',
    numberAgain(reading),
    ...topics,
    ...measures.map(label(dossier.measures)),
    ...propositions.map((id) => dossier.propositions.get(id)?.short ?? id),
    ...reading.words,
    [...new Set([...sources, ...outlets])].map(name).join(reading.compares ? ' vs ' : ' '),
    ...reading.populations.map(label(dossier.populations)),
    ...reading.places.map(label(dossier.places)),
    ...reading.scopes.map(label(dossier.scopes)),
    ...without.map((what) => `not ${what}`),
    timeAgain(reading),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Days are written out: by the time of a click, "yesterday" is another day. */
function timeAgain({ asOf, asOfMode }: Understanding): string {
  if (asOf === null) return asOfMode === 'latest' ? 'latest' : '';
  if (asOfMode === 'since') return `since ${asOf.from}`;
  return asOfMode === 'within' ? `from ${asOf.from} to ${asOf.to}` : `as of ${asOf.to}`;
}

function numberAgain({ number }: Understanding): string {
  if (number === null) return '';
  const { value, min, max } = number;
  if (value !== null) return String(value);
  if (min !== null && max !== null) return `between ${min} and ${max}`;
  return min !== null ? `at least ${min}` : `at most ${max}`;
}

/** Do two readings ask for the same claims, however they came about? */
export const isSameReading = (one: Understanding, other: Understanding): boolean =>
  conditions(one) === conditions(other);

function conditions(reading: Understanding): string {
  const { intent, corrected, relaxed, ignored, didYouMean, assumedTopic, asOfMode, ...asked } = reading;
  // "Before February" and "as of 31 January" are one.
  const mode = asOfMode === 'before' ? 'as-of' : asOfMode;
  return JSON.stringify([mode, asked], (_, value: unknown) =>
    Array.isArray(value) && typeof value[0] === 'string' ? [...new Set(value)].sort() : value,
  );
}
