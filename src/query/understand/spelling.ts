import Fuse from 'fuse.js';
import { edits } from '../words/edits.ts';
import { isFiller } from '../words/filler.ts';
import { skeleton } from '../words/skeleton.ts';

/** The words of a vocabulary, laid out for looking up words that are not quite in it. */
export interface Spelling {
  readonly words: ReadonlySet<string>;
  /** Whole phrases without their spaces, and the words they are made of: "southkorea". */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly skeletons: ReadonlyMap<string, readonly string[]>;
  /** Words worth correcting to, by their first letter. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** The same words by all but their first letter, for an error in that one. */
  readonly tails: ReadonlyMap<string, readonly string[]>;
  /** Words of three letters by those letters in order, for swaps. */
  readonly anagrams: ReadonlyMap<string, readonly string[]>;
  readonly fuses: Map<string, Fuse<string>>;
}

/** Shorter words have too many neighbours: nis and his, gur and fur. */
const SHORTEST_CORRECTED = 4;

export function buildSpelling(phrases: Iterable<string>): Spelling {
  const words = new Set<string>();
  const joined = new Map<string, readonly string[]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    for (const part of parts) words.add(part);
    if (parts.length > 1) joined.set(parts.join(''), parts);
  }
  const worth = [...words].filter(
    (word) => word.length >= SHORTEST_CORRECTED && !/\d/.test(word) && !isFiller(word),
  );
  const short = [...words].filter((word) => /^\p{L}{3}$/u.test(word) && !isFiller(word));
  return {
    words,
    joined,
    skeletons: groupWords(worth, skeleton),
    initials: groupWords(worth, (word) => word.slice(0, 1)),
    tails: groupWords(worth, (word) => word.slice(1)),
    anagrams: groupWords(short, sortedLetters),
    fuses: new Map(),
  };
}

function groupWords(words: readonly string[], keyOf: (word: string) => string | null): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

const sortedLetters = (word: string) => [...word].sort().join('');

/** "nsi" for "nis": never a correction, only worth asking about. */
export const swapsOf = (word: string, { anagrams }: Spelling): readonly string[] =>
  /^\p{L}{3}$/u.test(word) ? (anagrams.get(sortedLetters(word)) ?? []) : [];

/** How many typing errors a word may hold and still be told apart from others. */
const allowed = (length: number) => (length < SHORTEST_CORRECTED ? 0 : length < 8 ? 1 : 2);

/** The closest words within one or two typing errors; several when they are equally close. */
export function closest(word: string, spelling: Spelling): readonly string[] {
  const most = allowed(word.length);
  if (most === 0) return [];
  let best = most + 1;
  let found: string[] = [];
  const consider = (candidate: string) => {
    if (Math.abs(candidate.length - word.length) >= best + 1) return;
    const errors = edits(word, candidate);
    if (errors > most || errors > best || found.includes(candidate)) return;
    if (errors < best) found = [];
    best = errors;
    found.push(candidate);
  };
  for (const candidate of spelling.initials.get(word.slice(0, 1)) ?? []) consider(candidate);
  // An error in the first letter: changed, left out, put in before, or swapped with the second.
  const tail = word.slice(1);
  for (const candidate of spelling.tails.get(tail) ?? []) consider(candidate);
  for (const candidate of spelling.tails.get(word) ?? []) consider(candidate);
  for (const candidate of spelling.initials.get(word.slice(1, 2)) ?? [])
    if (candidate === tail || candidate === `${word[1]}${word[0]}${word.slice(2)}`) consider(candidate);
  return found;
}

const SHORTEST_FUZZY = 8;

/**
 * Fuse.js among the words with the same first letter, for longer words with up to three errors. It only
 * proposes; the number of errors decides, since its scores say nothing across words.
 */
export function fuzzy(word: string, spelling: Spelling): readonly string[] {
  if (word.length < SHORTEST_FUZZY || word.length > 32) return [];
  const initial = word.slice(0, 1);
  const candidates = spelling.initials.get(initial);
  if (candidates === undefined) return [];
  let fuse = spelling.fuses.get(initial);
  if (fuse === undefined) {
    fuse = new Fuse(candidates, { threshold: 0.5, ignoreLocation: true });
    spelling.fuses.set(initial, fuse);
  }
  const near = fuse
    .search(word, { limit: 5 })
    .map(({ item }) => item)
    .filter((item) => item.length >= SHORTEST_FUZZY - 1 && edits(word, item) <= 3);
  const [first, second] = near.sort((a, b) => edits(word, a) - edits(word, b));
  if (first === undefined) return [];
  return second !== undefined && edits(word, second) === edits(word, first) ? [first, second] : [first];
}
