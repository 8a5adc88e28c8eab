import { edits } from '../words/edits.ts';
import { lettersApart, lettersOf } from '../words/letters.ts';

interface Lettered {
  readonly word: string;
  readonly letters: number;
}

/** Words laid out for finding those within a few typing errors of another. */
export interface NearWords {
  readonly words: ReadonlySet<string>;
  /** By first letter, then by length: another length or letter is an error of its own. */
  readonly buckets: ReadonlyMap<string, ReadonlyMap<number, readonly Lettered[]>>;
  /** By all but the first letter, for an error in that one. */
  readonly tails: ReadonlyMap<string, readonly string[]>;
}

export function layOut(words: Iterable<string>): NearWords {
  const all = new Set(words);
  const buckets = new Map<string, Map<number, Lettered[]>>();
  const tails = new Map<string, string[]>();
  for (const word of all) {
    const initial = word.slice(0, 1);
    const lengths = buckets.get(initial) ?? new Map<number, Lettered[]>();
    buckets.set(initial, lengths);
    const bucket = lengths.get(word.length) ?? [];
    lengths.set(word.length, bucket);
    bucket.push({ word, letters: lettersOf(word) });
    const tail = word.slice(1);
    const others = tails.get(tail);
    if (others === undefined) tails.set(tail, [word]);
    else others.push(word);
  }
  return { words: all, buckets, tails };
}

/** The words fewest errors away, at most so many; several when they are equally close. */
export function closest(word: string, near: NearWords, errors: number): readonly string[] {
  if (errors === 0) return [];
  const candidates = sameInitial(word, near, errors).map(({ word }) => word);
  return nearest(word, [...candidates, ...otherInitial(word, near)], errors);
}

export function nearest(word: string, candidates: readonly string[], most: number): string[] {
  let fewest = most;
  let found: string[] = [];
  for (const candidate of new Set(candidates)) {
    const errors = edits(word, candidate);
    if (errors < fewest) found = [];
    if (errors <= fewest) found.push(candidate);
    fewest = Math.min(fewest, errors);
  }
  return found;
}

interface Candidate {
  readonly word: string;
  /** Letters that only one of the two words has. */
  readonly apart: number;
}

/**
 * Words with the same first letter that may be so many errors away: each error adds a letter and takes one
 * away at most, so that most words are told apart by their letters alone.
 */
export function sameInitial(word: string, { buckets }: NearWords, errors: number): Candidate[] {
  const letters = lettersOf(word);
  const found: Candidate[] = [];
  const lengths = buckets.get(word.slice(0, 1));
  // Longer ones first: hurried thumbs lose letters sooner than they add them.
  for (let length = word.length + errors; length >= word.length - errors; length -= 1)
    lengths?.get(length)?.forEach(({ word, letters: others }) => {
      const apart = lettersApart(others, letters);
      if (apart <= 2 * errors) found.push({ word, apart });
    });
  return found;
}

/** An error in the first letter: changed, left out, put in before, or swapped with the second. */
function otherInitial(word: string, { tails, words }: NearWords): string[] {
  const tail = word.slice(1);
  const swapped = `${word[1]}${word[0]}${word.slice(2)}`;
  return [
    ...(tails.get(tail) ?? []),
    ...(tails.get(word) ?? []),
    ...[tail, swapped].filter((form) => words.has(form)),
  ];
}
