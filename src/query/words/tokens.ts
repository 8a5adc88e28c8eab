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
const POSSESSIVE = /['’ʼ]s$/;
const JOINS = /['’ʼ.]/g;

/** The words of a text, at most `limit` of them. Hyphens part words: "killed-or-wounded" is three. */
export function tokens(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    if (found.length >= limit) break;
    const word = fold(match[0]).replace(POSSESSIVE, '').replace(JOINS, '');
    if (word !== '') found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The same words without their places: for aliases and for the claims' own text. */
export function words(text: string): string[] {
  return tokens(text).map(({ word }) => word);
}
