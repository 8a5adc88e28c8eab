import type { Dossier } from '../../claims/record/dossier.ts';
import type { Understanding } from '../understand/understanding.ts';

/** A condition that may be dropped when nothing satisfies all, and what is said then. */
export interface Relaxation {
  readonly understanding: Understanding;
  readonly sentence: string;
}

type Droppable = 'words' | 'scopes' | 'outlets' | 'sources';

/**
 * Least specific first. What is asked about (topic, measure, proposition, number), of whom, where and when,
 * and what was excluded are never dropped: without them it would be another question. Neither is a parent:
 * what a whole state has not said is worth knowing. A place gives way only to the one it lies in.
 */
const DROPPABLE: readonly Droppable[] = ['words', 'scopes', 'outlets', 'sources'];

/** The understanding without its least specific condition; null when only the subject is left. */
export function relax(understanding: Understanding, dossier: Dossier): Relaxation | null {
  if (!hasSubject(understanding)) return null;
  const drop = DROPPABLE.find(
    (condition) =>
      understanding[condition].length > 0 && !(condition === 'sources' && nameParent(understanding, dossier)),
  );
  if (drop !== 'words' && drop !== 'scopes') {
    const wider = elsewhereToo(understanding, dossier);
    if (wider !== null) return wider;
  }
  if (drop === undefined) return null;
  const names = understanding[drop].map((id) => nameOf(drop, id, dossier)).join(' or ');
  return {
    understanding: { ...understanding, [drop]: [] },
    sentence: SENTENCES[drop](names),
  };
}

const hasSubject = ({ topics, measures, propositions, number }: Understanding): boolean =>
  topics.length + measures.length + propositions.length > 0 || number !== null;

/** Nothing is of that day or month itself ("casualties on 14 January"): what stood then answers, as far as it goes. */
export function stoodThen(understanding: Understanding): Relaxation | null {
  const { asOf, asOfMode } = understanding;
  if (asOf === null || asOfMode !== 'within' || !hasSubject(understanding)) return null;
  const { to } = asOf;
  return {
    understanding: { ...understanding, asOf: { from: to, to }, asOfMode: 'as-of' },
    sentence: 'Nothing is of just that time: shown is what stood at its end.',
  };
}

/** "how many troops are in Kursk": counted are those in Russia. */
function elsewhereToo(understanding: Understanding, { places }: Dossier): Relaxation | null {
  const wider = [...new Set(understanding.places.flatMap((id) => places.get(id)?.partOf ?? []))];
  if (wider.length === 0) return null;
  const say = (ids: readonly string[]) => ids.map((id) => places.get(id)?.label ?? id).join(' or ');
  return {
    understanding: { ...understanding, places: wider },
    sentence: `Nothing of this is about ${say(understanding.places)} alone: shown is what is about ${say(wider)}.`,
  };
}

/** A state, or whoever else others speak for. */
const nameParent = ({ sources: asked }: Understanding, { sources }: Dossier) =>
  asked.some((id) => sources.get(id)?.kind === 'state' && sources.get(id)?.parent === null) ||
  [...sources.values()].some(({ parent }) => parent !== null && asked.includes(parent));

const SENTENCES: Readonly<Record<Droppable, (names: string) => string>> = {
  words: (names) => `Nothing here speaks of ${names}: shown without it.`,
  scopes: (names) => `Nothing is limited to ${names}: shown without that limit.`,
  outlets: (names) => `Nothing of this comes from ${names}: shown as others have it.`,
  sources: (names) => `Nothing of this comes from ${names}: shown as others have it.`,
};

function nameOf(condition: Droppable, id: string, dossier: Dossier): string {
  switch (condition) {
    case 'words':
      return `“${id}”`;
    case 'outlets':
    case 'sources':
      return dossier.sources.get(id)?.short ?? dossier.sources.get(id)?.name ?? id;
    case 'scopes':
      return dossier.scopes.get(id)?.label ?? id;
  }
}
