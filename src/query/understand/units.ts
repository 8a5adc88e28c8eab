import type { DossierIndex } from '../index/dossier-index.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import { readWord } from '../lexicon/read-word.ts';
import { completing } from '../lexicon/slips.ts';
import { isFiller } from '../words/filler.ts';
import type { Token } from '../words/tokens.ts';
import type { Correction } from './understanding.ts';

/** A piece of the question that means one thing, with the words it was typed as. */
export interface Unit {
  readonly kind: 'facet' | 'cue' | 'filler' | 'text' | 'frequent-text' | 'ordinary' | 'unknown' | 'break';
  /** The first and the last of its tokens. */
  readonly first: Token;
  readonly last: Token;
  /** Every meaning of the phrase; empty but for facets. */
  readonly entries: readonly Entry[];
  readonly cue: Cue | null;
  /** In the vocabulary's words; empty where it is none of its phrases. */
  readonly phrase: string;
  /** Words of it that were typed otherwise. */
  readonly corrections: readonly Correction[];
  /** What an unknown word may have meant. */
  readonly perhaps: readonly string[];
}

/** A word of the vocabulary, standing where a typed one stood. Null parts phrases: a date, a number. */
interface Spoken {
  readonly word: string | null;
  readonly token: Token;
  readonly correction: Correction | null;
}

interface Match {
  readonly unit: Unit;
  /** How many spoken words it takes. */
  readonly length: number;
}

/** Parts the words into the longest phrases that the vocabulary or the language of questions knows. */
export function parseUnits(
  tokens: readonly Token[],
  isTaken: (token: Token) => boolean,
  text: string,
  index: DossierIndex,
): Unit[] {
  const spoken = tokens.flatMap((token, at) =>
    isTaken(token)
      ? [{ word: null, token, correction: null }]
      : speak(token, tokens[at - 1]?.word ?? null, tokens[at + 1]?.word ?? null, text, index),
  );
  const units: Unit[] = [];
  for (let at = 0; at < spoken.length; ) {
    const { unit, length } =
      phraseAt(spoken, at, index) ?? splitAt(spoken, at, text, index) ?? alone(spoken, at, index);
    units.push(unit);
    at += length;
  }
  return units;
}

function speak(
  token: Token,
  before: string | null,
  behind: string | null,
  text: string,
  index: DossierIndex,
): Spoken[] {
  const reading = readWord(token.word, index);
  const slip =
    reading.otherwise === 'unknown' && reading.means === null ? completing(token.word, before, behind) : null;
  const means = slip === null ? reading.means : [slip];
  if (means === null) return [{ word: token.word, token, correction: null }];
  const isCorrected = slip !== null || reading.corrected;
  const correction = isCorrected ? { from: text.slice(token.start, token.end), to: means.join(' ') } : null;
  return means.map((word) => ({ word, token, correction }));
}

function phraseAt(spoken: readonly Spoken[], at: number, { lexicon }: DossierIndex): Match | null {
  const first = spoken[at]?.word ?? null;
  if (first === null) return null;
  const most = Math.min(lexicon.longest.get(first) ?? 0, spoken.length - at);
  let key = first;
  let found: Match | null = null;
  for (let length = 1; length <= most; length += 1) {
    const word = spoken[at + length - 1]?.word ?? null;
    if (word === null) break;
    if (length > 1) key = `${key} ${word}`;
    const meaning = lexicon.phrases.get(key);
    if (meaning === undefined) continue;
    const entries = length === 1 && isPronoun(spoken, at) ? [] : meaning.entries;
    if (entries.length === 0 && meaning.cue === null) continue;
    found = { unit: unitOf(spoken.slice(at, at + length), key, entries, meaning.cue), length };
  }
  return found;
}

/** Behind one of these, "us" is a pronoun; elsewhere ("us officials", "US") it is the state. */
const BEFORE_PRONOUN = new Set(
  'tell give show send get bring remind let help for to of with about among'.split(' '),
);

function isPronoun(spoken: readonly Spoken[], at: number): boolean {
  return isFiller(spoken[at]?.word ?? '') && BEFORE_PRONOUN.has(spoken[at - 1]?.token.word ?? '');
}

const SHORTEST_SPLIT = 6;

/** "with drawal": two words that make one of the vocabulary's. */
function splitAt(
  spoken: readonly Spoken[],
  at: number,
  text: string,
  { lexicon }: DossierIndex,
): Match | null {
  const [first, second] = [spoken[at], spoken[at + 1]];
  if (!first?.word || !second?.word || first.token === second.token) return null;
  const key = first.word + second.word;
  const entries = key.length < SHORTEST_SPLIT ? [] : (lexicon.phrases.get(key)?.entries ?? []);
  if (entries.length === 0) return null;
  const correction = { from: text.slice(first.token.start, second.token.end), to: key };
  return { unit: unitOf([{ ...first, correction }, second], key, entries, null), length: 2 };
}

function unitOf(spoken: readonly Spoken[], phrase: string, entries: readonly Entry[], cue: Cue | null): Unit {
  const [first, last] = [spoken[0], spoken.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a phrase has a word');
  const isFacet = entries.length > 0;
  return {
    kind: isFacet ? 'facet' : 'cue',
    first: first.token,
    last: last.token,
    entries,
    cue: isFacet ? null : cue,
    phrase,
    // A word run together from several brings the one correction with each of them.
    corrections: [...new Set(spoken.flatMap(({ correction }) => correction ?? []))],
    perhaps: [],
  };
}

/** A word in no phrase. Run together from several that form none, it still is one word. */
function alone(spoken: readonly Spoken[], at: number, index: DossierIndex): Match {
  const here = spoken[at];
  if (here === undefined) throw new Error('a word stands where one is read');
  const { word, token, correction } = here;
  let length = 1;
  while (spoken[at + length]?.token === token) length += 1;
  const unit = { first: token, last: token, entries: [], cue: null, phrase: '' };
  if (word === null) return { length, unit: { ...unit, kind: 'break', corrections: [], perhaps: [] } };
  const reading = readWord(token.word, index);
  // A word of asking is read as meant. One near the vocabulary that makes no phrase by itself ("chiefs"
  // without "joint") is only asked about.
  const isAsking = correction !== null && isFiller(word);
  return {
    length,
    unit: {
      ...unit,
      kind: isAsking ? 'filler' : reading.otherwise,
      corrections: isAsking ? [correction] : [],
      perhaps: isAsking ? [] : reading.corrected ? (reading.means ?? []) : reading.perhaps,
    },
  };
}
