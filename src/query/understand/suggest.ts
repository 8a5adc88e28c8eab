import Fuse from 'fuse.js';
import type { DossierIndex } from '../index/dossier-index.ts';
import { fold } from '../words/fold.ts';

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

interface Choice extends Suggestion {
  /** Everything it may be typed as, folded. */
  readonly names: readonly string[];
}

const MOST = 25;
const LONGEST_TYPED = 100;
/** By lexicon, which an index shares with those patched from it; days are the claims' own. */
const choices = new WeakMap<object, Map<string, { all: readonly Choice[]; fuse: Fuse<Choice> }>>();

export type SuggestionKind = 'source' | 'question' | 'day';

/** What fits what has been typed so far, best first: by the beginning of a name, then of a word, then nearly. */
export function suggest(typed: string, index: DossierIndex, kind: SuggestionKind): readonly Suggestion[] {
  const { all, fuse } = choicesFor(index, kind);
  const wanted = fold(typed.slice(0, LONGEST_TYPED)).trim();
  const begins = all.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const inside = all.filter(({ names }) => names.some((name) => name.includes(` ${wanted}`)));
  const near =
    begins.length + inside.length > 0 || wanted.length < 4 ? [] : fuse.search(wanted).map(({ item }) => item);
  return [...new Set([...begins, ...inside, ...near])]
    .slice(0, MOST)
    .map(({ name, value }) => ({ name, value }));
}

const CHOICES: Record<SuggestionKind, (index: DossierIndex) => Choice[]> = {
  source: sources,
  question: questions,
  day: lastDays,
};

function choicesFor(index: DossierIndex, kind: SuggestionKind) {
  const holder = kind === 'day' ? index : index.lexicon;
  const known = choices.get(holder) ?? new Map();
  choices.set(holder, known);
  const before = known.get(kind);
  if (before !== undefined) return before as { all: readonly Choice[]; fuse: Fuse<Choice> };
  const all = CHOICES[kind](index);
  const made = { all, fuse: new Fuse(all, { keys: ['names'], threshold: 0.3, ignoreLocation: true }) };
  known.set(kind, made);
  return made;
}

function sources({ dossier }: DossierIndex): Choice[] {
  return [...dossier.sources.values()].map(({ id, name, short, aliases }) => ({
    name: short === undefined || short === name ? name : `${short} (${name})`,
    value: id,
    names: [id, name, short ?? name, ...aliases].map(fold),
  }));
}

/** The days that claims are as of, the last first: on each of them something was different. */
function lastDays({ claims }: DossierIndex): Choice[] {
  const days = new Set(claims.flatMap(({ asOf }) => (asOf === null ? [] : [asOf.to])));
  return [...days]
    .sort()
    .reverse()
    .map((day) => ({ name: day, value: day, names: [day] }));
}

/** Topics, then measures, then who can be asked about. */
function questions(index: DossierIndex): Choice[] {
  const { topics, measures } = index.dossier;
  const named = [...topics.values(), ...measures.values()].map(({ id, label, aliases }) => ({
    name: label,
    value: label.toLowerCase(),
    names: [id, label, ...aliases].map(fold),
  }));
  return [
    ...named,
    ...sources(index).map((choice) => ({ ...choice, value: choice.names[2] ?? choice.value })),
  ];
}
