import Fuse from 'fuse.js';
import type { Lexicon } from './lexicon.ts';
import { misspeltAsking } from './misspelt-asking.ts';
import { closest, nearest, sameInitial } from './near-words.ts';
import { SHORTEST_CORRECTED, type Spelling, swapsOf } from './spelling.ts';

/** What a word that nobody knows was meant to be. */
export interface Guess {
  /** The one word to read in its place; null when there is doubt. */
  readonly as: string | null;
  /** Whether it is one of the words of asking. */
  readonly asks: boolean;
  /** Words to ask about. */
  readonly perhaps: readonly string[];
}

export function guess(word: string, lexicon: Lexicon): Guess {
  const { spelling } = lexicon;
  const near = closest(word, spelling.near, allowed(word));
  const candidates = near.length > 0 ? near : fuzzy(word, spelling);
  const asking = misspeltAsking(word);
  // "sorces" are sources sooner than forces: the first letter is seldom the wrong one.
  if (asking !== null && !candidates.some((candidate) => candidate.startsWith(word.slice(0, 1))))
    return { as: asking, asks: true, perhaps: [] };
  const only = withOneMeaning(candidates, lexicon);
  if (only !== null) return { as: only, asks: false, perhaps: [] };
  return {
    as: null,
    asks: false,
    perhaps: candidates.length > 0 ? candidates : shortGuesses(word, spelling),
  };
}

/**
 * How many typing errors a word may hold and still be told apart from others. For other scripts there is no
 * list of ordinary words to leave alone, so that less is risked.
 */
function allowed(word: string): number {
  if (!/^[a-z]*$/.test(word)) return word.length < 6 ? 0 : 1;
  if (word.length < SHORTEST_CORRECTED) return 0;
  return word.length < 8 ? 1 : 2;
}

const SHORTEST_FUZZY = 8;
const LONGEST_FUZZY = 32;
const FUZZY_ERRORS = 3;
/** Fuse.js costs some microseconds a word: with every word of one initial, a hundred times all the rest. */
const MOST_PROPOSED = 8;

/**
 * Fuse.js for longer words with up to three errors, the last resort, among the few words with the same first
 * letter that share most letters. It only proposes; the number of errors decides, since its scores say
 * nothing across words.
 */
function fuzzy(word: string, { near }: Spelling): readonly string[] {
  if (word.length < SHORTEST_FUZZY || word.length > LONGEST_FUZZY || !/^[a-z]*$/.test(word)) return [];
  const candidates = sameInitial(word, near, FUZZY_ERRORS)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST_PROPOSED)
    .map(({ word }) => word);
  if (candidates.length === 0) return [];
  const fuse = new Fuse(candidates, { threshold: 0.5, ignoreLocation: true });
  const proposed = fuse.search(word, { limit: 5 }).map(({ item }) => item);
  return nearest(word, proposed, FUZZY_ERRORS);
}

/**
 * Words equally near are no doubt where they mean the same ("withdrawl": withdrawal or withdraw). Where some
 * name a topic and others only a part of one, the topic is meant.
 */
function withOneMeaning(candidates: readonly string[], { phrases }: Lexicon): string | null {
  const meanings = candidates.map((word) => ({ word, entry: phrases.get(word)?.entries[0] }));
  const topics = meanings.filter(({ entry }) => entry?.kind === 'topic');
  const [first, ...others] = topics.length > 0 ? topics : meanings;
  if (first === undefined || others.some(({ entry }) => entry?.id !== first.entry?.id)) return null;
  return others.length > 0 && first.entry === undefined ? null : first.word;
}

/** Three letters are never corrected, only asked about: swapped ("nsi"), or one short of a word ("ded"). */
function shortGuesses(word: string, spelling: Spelling): readonly string[] {
  if (!/^\p{L}{3}$/u.test(word)) return [];
  const swaps = swapsOf(word, spelling);
  if (swaps.length > 0) return swaps;
  return closest(word, spelling.near, 1).filter(
    (candidate) => candidate.length === 4 && candidate.startsWith(word.slice(0, 1)),
  );
}
