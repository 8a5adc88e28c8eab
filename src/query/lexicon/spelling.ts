import { isFiller } from '../words/filler.ts';
import { skeleton } from '../words/skeleton.ts';
import { layOut, type NearWords } from './near-words.ts';

/** The words of a vocabulary, laid out for looking up words that are not quite in it. */
export interface Spelling {
  readonly words: ReadonlySet<string>;
  /** Whole phrases without their spaces, and the words they are made of: "southkorea". */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly skeletons: ReadonlyMap<string, readonly string[]>;
  /** Words worth correcting to. */
  readonly near: NearWords;
  /** Words of three letters by those letters in order, for swaps. */
  readonly anagrams: ReadonlyMap<string, readonly string[]>;
}

/** Shorter words have too many neighbours: nis and his, gur and fur. */
export const SHORTEST_CORRECTED = 4;

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
    skeletons: grouped(worth, skeleton),
    near: layOut(worth),
    anagrams: grouped(short, inOrder),
  };
}

function grouped(words: readonly string[], keyOf: (word: string) => string | null): Map<string, string[]> {
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

const inOrder = (word: string) => [...word].sort().join('');

/** "nsi" for "nis": never a correction, only worth asking about. */
export const swapsOf = (word: string, { anagrams }: Spelling): readonly string[] =>
  anagrams.get(inOrder(word)) ?? [];
