import { isFiller } from '../words/filler.ts';
import { lettersOf, mayBeNear } from '../words/letters.ts';
import { skeleton } from '../words/skeleton.ts';

interface Candidate {
  readonly word: string;
  readonly letters: number;
}

/** The words of a vocabulary, laid out for looking up words that are not quite in it. */
export interface Spelling {
  readonly words: ReadonlySet<string>;
  /** Whole phrases without their spaces, and the words they are made of: "southkorea". */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly skeletons: ReadonlyMap<string, readonly string[]>;
  /** Words worth correcting to, by their first letter. */
  readonly initials: ReadonlyMap<string, readonly Candidate[]>;
  /** The same words by all but their first letter, for an error in that one. */
  readonly tails: ReadonlyMap<string, readonly string[]>;
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
  const candidates = worth.map((word) => ({ word, letters: lettersOf(word) }));
  const short = [...words].filter((word) => /^\p{L}{3}$/u.test(word) && !isFiller(word));
  return {
    words,
    joined,
    skeletons: grouped(worth, skeleton),
    initials: grouped(candidates, ({ word }) => word.slice(0, 1)),
    tails: grouped(worth, (word) => word.slice(1)),
    anagrams: grouped(short, inOrder),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const inOrder = (word: string) => [...word].sort().join('');

/** "nsi" for "nis": never a correction, only worth asking about. */
export const swapsOf = (word: string, { anagrams }: Spelling): readonly string[] =>
  /^\p{L}{3}$/u.test(word) ? (anagrams.get(inOrder(word)) ?? []) : [];

/** Words with the same first letter that may be within so many typing errors. */
export function sameInitial(word: string, errors: number, { initials }: Spelling): string[] {
  const letters = lettersOf(word);
  const near: string[] = [];
  for (const candidate of initials.get(word.slice(0, 1)) ?? [])
    if (
      Math.abs(candidate.word.length - word.length) <= errors &&
      mayBeNear(candidate.letters, letters, errors)
    )
      near.push(candidate.word);
  return near;
}
