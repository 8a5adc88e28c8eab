import { edits } from '../words/edits.ts';
import { FILLER_WORDS } from '../words/filler.ts';
import { CUES } from './cues.ts';

/** Words of asking, by first letter: short of which a typing error is as likely as not a name (Oman, woman). */
const SHORTEST = 5;
const WORDS = [...FILLER_WORDS, ...CUES.keys()].filter((word) => /^[a-z]+$/.test(word));
const byLength = new Map<number, string[]>();
for (const word of WORDS) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);

/** "acording", "waht": a word that asks for nothing by itself, mistyped; null when it is none. */
export function misspeltFiller(word: string): string | null {
  const lengths = word.length < SHORTEST ? [word.length] : [word.length, word.length - 1, word.length + 1];
  for (const length of lengths)
    for (const candidate of byLength.get(length) ?? []) {
      if (edits(word, candidate) !== 1) continue;
      if (word.length >= SHORTEST || hasSameLetters(word, candidate)) return candidate;
    }
  return null;
}

const hasSameLetters = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');
