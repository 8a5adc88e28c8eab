import type { Dossier } from '../../claims/record/dossier.ts';
import { isFiller } from '../words/filler.ts';
import { isOrdinary } from '../words/ordinary.ts';
import { shortened } from '../words/shorthand.ts';
import { words } from '../words/tokens.ts';
import { CUES, type Cue } from './cues.ts';
import { buildSpelling, type Spelling } from './spelling.ts';

export type FacetKind =
  | 'topic'
  | 'measure'
  | 'proposition'
  | 'source'
  | 'outlet'
  | 'place'
  | 'population'
  | 'scope';

/** One thing of the dossier that a phrase can mean. */
export interface Entry {
  readonly kind: FacetKind;
  readonly id: string;
}

/** What a phrase can mean: things of the dossier, or else what it says about the question. */
interface Meaning {
  readonly entries: readonly Entry[];
  readonly cue: Cue | null;
}

/** The dossier's own vocabulary, every name and alias, folded, and the language of questions around it. */
export interface Lexicon {
  /** By the words joined with one space. */
  readonly phrases: ReadonlyMap<string, Meaning>;
  /** By first word, how many words the longest phrase has. */
  readonly longest: ReadonlyMap<string, number>;
  /** Of the dossier's phrases alone. */
  readonly spelling: Spelling;
  /**
   * Names of topics and measures that only say who is counted and where ("how many troops", "troops in
   * Russia"): they ask for something where nothing else does.
   */
  readonly weak: ReadonlySet<string>;
  readonly people: People;
  /** Names that mean a source only where somebody is said to speak: "Moscow", "North Korea". */
  readonly spoken: ReadonlyMap<string, Entry>;
}

/** The words that name who is counted, whoever's they are. */
export interface People {
  /** "troops", "army", "forces": people who can be counted, of any side. */
  readonly nouns: ReadonlySet<string>;
  /** "North", "Korean", "DPRK": of the people that the dossier is about. */
  readonly own: ReadonlySet<string>;
}

/** Longer aliases are sentences; nobody types them whole, and matching them would cost every question. */
const MOST_WORDS = 10;

export function buildLexicon(dossier: Dossier): Lexicon {
  const phrases = new Map<string, Entry[]>();
  // Forms that nobody listed, and that give way to what somebody did.
  const derived = new Map<string, Entry>();
  for (const [entry, texts] of named(dossier))
    for (const text of texts) {
      const phrase = words(text);
      const key = phrase.join(' ');
      // A single function word ("may", "us") would take over every question it stands in.
      const isFunction = phrase.length === 1 && isFiller(key) && text === text.toLowerCase();
      if (key === '' || phrase.length > MOST_WORDS || isFunction) continue;
      add(phrases, key, entry);
      for (const form of shortened(key)) derived.set(form, entry);
      if (entry.kind === 'population' && phrase.length > 1) derived.set(otherNumber(key), entry);
    }
  for (const [key, entry] of derived) if (!phrases.has(key)) add(phrases, key, entry);
  const meanings = new Map<string, Meaning>();
  for (const [phrase, cue] of CUES) meanings.set(phrase, { entries: [], cue });
  for (const [phrase, entries] of phrases) meanings.set(phrase, { entries, cue: CUES.get(phrase) ?? null });
  const longest = new Map<string, number>();
  for (const phrase of meanings.keys()) {
    const [first = '', ...others] = phrase.split(' ');
    longest.set(first, Math.max(others.length + 1, longest.get(first) ?? 0));
  }
  return {
    phrases: meanings,
    longest,
    spelling: buildSpelling(phrases.keys()),
    weak: weakAmong(phrases),
    people: peopleOf(phrases, dossier),
    spoken: spokenIn(dossier),
  };
}

function add(phrases: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = phrases.get(key);
  if (entries === undefined) phrases.set(key, [entry]);
  else if (!entries.some(({ kind, id }) => kind === entry.kind && id === entry.id)) entries.push(entry);
}

/** "North Korean soldier" for "North Korean soldiers". */
const otherNumber = (phrase: string) => (phrase.endsWith('s') ? phrase.slice(0, -1) : `${phrase}s`);

function spokenIn({ sources }: Dossier): Map<string, Entry> {
  const names = [...sources.values()].flatMap(({ id, speaksAs }) =>
    speaksAs.map((name) => [words(name).join(' '), { kind: 'source', id }] as const),
  );
  return new Map(names);
}

function peopleOf(phrases: ReadonlyMap<string, readonly Entry[]>, dossier: Dossier): People {
  const { defaults } = dossier;
  const nouns = new Set<string>();
  const words = new Set<string>();
  for (const [phrase, entries] of phrases)
    for (const { kind, id } of entries) {
      if (kind !== 'population') continue;
      const parts = phrase.split(' ');
      // A name is the people's own: "DPRK", "Koreans".
      const [noun = ''] = parts.slice(-1);
      if (isOrdinary(noun)) nouns.add(noun);
      if (id === defaults.population) for (const part of parts) words.add(part);
    }
  for (const name of ownSeats(phrases, dossier)) words.add(name);
  return { nouns, own: new Set([...words].filter((word) => !nouns.has(word))) };
}

/** "Pyongyang", where "North Korea" names both the people and who speaks for them. */
function ownSeats(phrases: ReadonlyMap<string, readonly Entry[]>, { sources, defaults }: Dossier): string[] {
  const names = [...sources.values()].map(({ speaksAs }) => speaksAs.map((name) => words(name).join(' ')));
  const isOwn = (name: string) => phrases.get(name)?.some(({ id }) => id === defaults.population) === true;
  return names.filter((of) => of.some(isOwn)).flat();
}

const COUNTING = new Set('how many much number of in at to are is were there the'.split(' '));

function weakAmong(phrases: ReadonlyMap<string, readonly Entry[]>): Set<string> {
  const context = new Set<string>();
  for (const [phrase, entries] of phrases)
    if (entries.some(({ kind }) => kind === 'population' || kind === 'place'))
      for (const word of phrase.split(' ')) context.add(word);
  const isContext = (word: string) => context.has(word) || COUNTING.has(word);
  const weak = [...phrases].filter(
    ([phrase, entries]) =>
      entries.some(({ kind }) => kind === 'topic' || kind === 'measure') &&
      phrase.includes(' ') &&
      phrase.split(' ').every(isContext),
  );
  return new Set(weak.map(([phrase]) => phrase));
}

/** In the order in which they win where one phrase names several: a topic before its measure. */
function* named(dossier: Dossier): Generator<readonly [Entry, readonly string[]]> {
  for (const { id, label, aliases } of dossier.topics.values())
    yield [{ kind: 'topic', id }, [id, label, ...aliases]];
  for (const { id, label, aliases } of dossier.measures.values())
    yield [{ kind: 'measure', id }, [id, label, ...aliases]];
  for (const { id, statement, short, aliases } of dossier.propositions.values())
    yield [{ kind: 'proposition', id }, [id, statement, short, ...aliases]];
  for (const { id, name, short, aliases, kind } of dossier.sources.values())
    yield [
      { kind: kind === 'wire' || kind === 'outlet' ? 'outlet' : 'source', id },
      [id, name, ...(short === undefined ? [] : [short]), ...aliases],
    ];
  for (const { id, label, aliases } of dossier.places.values())
    yield [{ kind: 'place', id }, [id, label, ...aliases]];
  for (const { id, label, aliases } of dossier.populations.values())
    yield [{ kind: 'population', id }, [id, label, ...aliases]];
  for (const { id, label, aliases } of dossier.scopes.values())
    yield [{ kind: 'scope', id }, [id, label, ...aliases]];
}
