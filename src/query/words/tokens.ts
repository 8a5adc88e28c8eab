import { fold } from './fold.ts';

export interface Token {
  /** Folded, without a possessive ending. */
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * A letter or digit, then letters, digits and marks; inner apostrophes and soft joins belong to the word, and
 * so do the stops of an abbreviation ("N.K.").
 */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|['’ʼ](?=\p{L}))*/gu;
/** The same where nothing but ASCII stands, as nearly everywhere: three times as fast. */
const ASCII_WORD = /(?<![a-z0-9])(?:[a-z]\.)+[a-z](?![a-z0-9])|[a-z0-9](?:[a-z0-9]|'(?=[a-z]))*/g;
const ASCII = /^[\0-\x7f]*$/;
const POSSESSIVE = /['’ʼ]s$/;
const JOINS = /['’ʼ.]/g;
const HAS_JOINS = /['’ʼ.]/;

/** The words of a text, at most `limit` of them. Hyphens part words: "killed-or-wounded" is three. */
export function tokens(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const isAscii = ASCII.test(text);
  const found: Token[] = [];
  for (const match of isAscii ? text.toLowerCase().matchAll(ASCII_WORD) : text.matchAll(WORD)) {
    if (found.length >= limit) break;
    const [typed] = match;
    const word = plain(isAscii ? typed : fold(typed));
    if (word !== '') found.push({ word, start: match.index, end: match.index + typed.length });
  }
  return found;
}

/** The same words without their places: for aliases, and for the claims' text, of which there is much. */
export function words(text: string): readonly string[] {
  if (!ASCII.test(text)) return tokens(text).map(({ word }) => word);
  const found = text.toLowerCase().match(ASCII_WORD) ?? [];
  return HAS_JOINS.test(text) ? found.map(plain) : found;
}

const plain = (word: string): string =>
  HAS_JOINS.test(word) ? word.replace(POSSESSIVE, '').replace(JOINS, '') : word;
