import { type DateHint, dateHints } from '../dates/hint.ts';
import { hintsAtNumber } from '../numbers/hint.ts';
import { isFiller } from '../words/filler.ts';
import { inflections } from '../words/inflections.ts';
import { isFrequent, isOrdinary } from '../words/ordinary.ts';
import { skeleton } from '../words/skeleton.ts';
import { stem } from '../words/stem.ts';
import { guess } from './correct.ts';
import { CUES, JOINED_CUES } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

/** What one typed word can be. */
export interface WordReading {
  /** The vocabulary's words that it stands for: several where it was run together, null where none. */
  readonly means: readonly string[] | null;
  /** It was spelled otherwise, which is told. */
  readonly corrected: boolean;
  /** What it is where no phrase of the vocabulary takes it in. */
  readonly otherwise: 'filler' | 'text' | 'frequent-text' | 'ordinary' | 'unknown';
  /** Words of the vocabulary to ask about: too far off, too short or too many to be put in its place. */
  readonly perhaps: readonly string[];
  /** A date or a number may stand here: only then is the text read for them. */
  readonly date: readonly DateHint[];
  readonly number: boolean;
}

/** What words are read against. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** The very words of the claims' text. */
  readonly lists: { readonly words: { has(word: string): boolean } };
  /** What words were read as before. */
  readonly read: Map<string, WordReading>;
}

/** Bounds what hostile input can make the process remember. */
const MOST_REMEMBERED = 10_000;

/** Reads a folded word, and remembers the reading: most words of a question were asked before. */
export function readWord(word: string, index: Vocabulary): WordReading {
  const before = index.read.get(word);
  if (before !== undefined) return before;
  if (index.read.size >= MOST_REMEMBERED) index.read.clear();
  const reading = resolve(word, index);
  index.read.set(word, reading);
  return reading;
}

/** The first that fits: exact, another form or spelling, a word of the claims, ordinary English, an error. */
function resolve(word: string, { lexicon, lists }: Vocabulary): WordReading {
  const { spelling } = lexicon;
  const otherwise = classOf(word, lists);
  const as = (means: readonly string[] | null, corrected = false): WordReading => ({
    means,
    corrected,
    otherwise,
    perhaps: [],
    date: dateHints(word),
    number: hintsAtNumber(word),
  });
  if (spelling.words.has(word)) return as([word]);
  if (otherwise === 'filler' || CUES.has(word) || /\d/.test(word)) return as(null);
  const form = inflections(word).find(
    // "by train" is not about training, where the claims speak of a train.
    (other) => spelling.words.has(other) && !(other === `${word}ing` && lists.words.has(word)),
  );
  if (form !== undefined) return as([form]);
  const alike = isOrdinary(word) ? null : alikeBySound(word, spelling.skeletons);
  if (alike !== null) return as([alike], true);
  const parts = spelling.joined.get(word) ?? (isOrdinary(word) ? undefined : JOINED_CUES.get(word));
  if (parts !== undefined) return as(parts, true);
  if (otherwise !== 'unknown') return as(null);
  const meant = guess(word, lexicon);
  if (meant.as === null) return { ...as(null), perhaps: meant.perhaps };
  return meant.asks ? { ...as([meant.as], true), otherwise: 'filler' } : as([meant.as], true);
}

/** Digits that were read neither as a date nor as a count: a calibre, a time of day. */
const LOOSE_DIGITS = /^\d+(?:st|nd|rd|th|mm|cm|m|km|h|min|am|pm)?$/;

function classOf(word: string, { words }: Vocabulary['lists']): WordReading['otherwise'] {
  const forms = inflections(word);
  if (isFiller(word) || forms.some(isFiller) || LOOSE_DIGITS.test(word)) return 'filler';
  if (words.has(word) || forms.some((form) => words.has(form) && stem(form) === stem(word)))
    return isFrequent(word) ? 'frequent-text' : 'text';
  if (isOrdinary(word)) return 'ordinary';
  return word.length === 1 ? 'filler' : 'unknown';
}

function alikeBySound(word: string, skeletons: ReadonlyMap<string, readonly string[]>): string | null {
  const bones = skeleton(word);
  return bones === null ? null : (skeletons.get(bones)?.[0] ?? null);
}
