import type { DossierIndex } from '../index/dossier-index.ts';
import type { Token } from '../words/tokens.ts';
import { CUES, type Cue, LONGEST_CUE } from './cues.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { readWord } from './read-word.ts';

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
  /** Was it typed otherwise? */
  readonly isCorrected: boolean;
  /** What an unknown word may have meant. */
  readonly perhaps: readonly string[];
}

/** A word of the vocabulary, standing where a typed one stood. Null parts phrases: a date, a number. */
interface Spoken {
  readonly word: string | null;
  readonly token: Token;
  readonly corrected: boolean;
}

/** Parts the words into the longest phrases that the vocabulary or the language of questions knows. */
export function parseUnits(
  tokens: readonly Token[],
  isTaken: (token: Token) => boolean,
  index: DossierIndex,
): Unit[] {
  const spoken = tokens.flatMap((token): Spoken[] => {
    if (isTaken(token)) return [{ word: null, token, corrected: false }];
    const { means, corrected } = readWord(token.word, index);
    return (means ?? [token.word]).map((word) => ({ word, token, corrected }));
  });
  const units: Unit[] = [];
  for (let at = 0; at < spoken.length; ) {
    const match = phraseAt(spoken, at, index.lexicon) ?? splitAt(spoken, at, index.lexicon);
    if (match === null) {
      units.push(alone(spoken[at] as Spoken, index));
      // A word run together from several that form no phrase is one word.
      const { token } = spoken[at] as Spoken;
      while (spoken[at]?.token === token) at += 1;
    } else {
      units.push(match.unit);
      at += match.length;
    }
  }
  return units;
}

function phraseAt(spoken: readonly Spoken[], at: number, { phrases, longest }: Lexicon) {
  const first = spoken[at]?.word;
  if (first === null || first === undefined) return null;
  const most = Math.max(longest.get(first) ?? 1, LONGEST_CUE);
  let key = '';
  let found: { unit: Unit; length: number } | null = null;
  for (let length = 1; length <= most && at + length <= spoken.length; length += 1) {
    const { word } = spoken[at + length - 1] as Spoken;
    if (word === null) break;
    key = length === 1 ? word : `${key} ${word}`;
    const entries = phrases.get(key);
    const cue = CUES.get(key);
    if (entries === undefined && cue === undefined) continue;
    found = { unit: unitOf(spoken.slice(at, at + length), key, entries ?? [], cue ?? null), length };
  }
  return found;
}

/** "with drawal": two words that make one of the vocabulary's. */
function splitAt(spoken: readonly Spoken[], at: number, { phrases }: Lexicon) {
  const [first, second] = [spoken[at], spoken[at + 1]];
  if (!first?.word || !second?.word || first.token === second.token) return null;
  const entries = phrases.get(first.word + second.word);
  if (entries === undefined || first.word.length + second.word.length < 6) return null;
  const key = first.word + second.word;
  const corrected = [first, { ...second, corrected: true }];
  return { unit: unitOf(corrected, key, entries, null), length: 2 };
}

function unitOf(spoken: readonly Spoken[], key: string, entries: readonly Entry[], cue: Cue | null): Unit {
  return {
    kind: entries.length > 0 ? 'facet' : 'cue',
    first: (spoken[0] as Spoken).token,
    last: (spoken[spoken.length - 1] as Spoken).token,
    entries,
    cue: entries.length > 0 ? null : cue,
    phrase: key,
    isCorrected: spoken.some(({ corrected }) => corrected),
    perhaps: [],
  };
}

function alone({ word, token }: Spoken, index: DossierIndex): Unit {
  const reading = readWord(token.word, index);
  return {
    kind: word === null ? 'break' : reading.otherwise,
    first: token,
    last: token,
    entries: [],
    cue: null,
    phrase: '',
    isCorrected: false,
    // A word near one of the vocabulary's that makes no phrase by itself ("chiefs" without "joint").
    perhaps: reading.corrected ? (reading.means ?? []) : reading.perhaps,
  };
}
