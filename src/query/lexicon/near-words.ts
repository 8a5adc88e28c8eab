import Fuse from 'fuse.js';
import { edits } from '../words/edits.ts';
import { SHORTEST_CORRECTED, type Spelling, sameInitial } from './spelling.ts';

/**
 * How many typing errors a word may hold and still be told apart from others. For other scripts there is no
 * list of ordinary words to leave alone, so that less is risked.
 */
function allowed(word: string): number {
  if (!/^[a-z]*$/.test(word)) return word.length < 6 ? 0 : 1;
  if (word.length < SHORTEST_CORRECTED) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The closest words within one or two typing errors; several when they are equally close. */
export function closest(word: string, spelling: Spelling): readonly string[] {
  const errors = allowed(word);
  if (errors === 0) return [];
  return nearest(word, [...sameInitial(word, errors, spelling), ...otherInitial(word, spelling)], errors);
}

/** An error in the first letter: changed, left out, put in before, or swapped with the second. */
function otherInitial(word: string, { tails, words }: Spelling): string[] {
  const tail = word.slice(1);
  const swapped = `${word[1]}${word[0]}${word.slice(2)}`;
  const exact = [tail, swapped].filter((form) => form.length >= SHORTEST_CORRECTED && words.has(form));
  return [...(tails.get(tail) ?? []), ...(tails.get(word) ?? []), ...exact];
}

const SHORTEST_FUZZY = 8;
const LONGEST_FUZZY = 32;
const FUZZY_ERRORS = 3;

/**
 * Fuse.js among the words with the same first letter, for longer words with up to three errors. It only
 * proposes; the number of errors decides, since its scores say nothing across words.
 */
export function fuzzy(word: string, spelling: Spelling): readonly string[] {
  if (word.length < SHORTEST_FUZZY || word.length > LONGEST_FUZZY || !/^[a-z]*$/.test(word)) return [];
  const candidates = sameInitial(word, FUZZY_ERRORS, spelling);
  if (candidates.length === 0) return [];
  const fuse = new Fuse(candidates, { threshold: 0.5, ignoreLocation: true });
  return nearest(
    word,
    fuse.search(word, { limit: 5 }).map(({ item }) => item),
    FUZZY_ERRORS,
  );
}

function nearest(word: string, candidates: readonly string[], most: number): string[] {
  const counted = [...new Set(candidates)]
    .map((candidate) => ({ candidate, errors: edits(word, candidate) }))
    .filter(({ errors }) => errors <= most);
  const fewest = Math.min(...counted.map(({ errors }) => errors));
  return counted.filter(({ errors }) => errors === fewest).map(({ candidate }) => candidate);
}
