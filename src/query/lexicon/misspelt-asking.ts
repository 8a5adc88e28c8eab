import { ENGLISH_FILLER } from '../words/filler.ts';
import { CUES } from './cues.ts';
import { closest, layOut } from './near-words.ts';

const isWord = (word: string) => /^[a-z]+$/.test(word);

/** The words of asking, laid out once: they are the same for every dossier. */
const ASKING = layOut([...ENGLISH_FILLER, ...CUES.keys()].filter(isWord));

/** Shorter, a typing error is as likely a name (Oman, woman), but for swapped letters. */
const SHORTEST = 5;

/** "acording", "waht", "sorces": a word of asking, mistyped; null when it is none. */
export function misspeltAsking(word: string): string | null {
  const [first = null, ...others] = closest(word, ASKING, 1);
  if (word.length >= SHORTEST) return first;
  return [...(first === null ? [] : [first]), ...others].find((other) => hasSameLetters(word, other)) ?? null;
}

const hasSameLetters = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');
