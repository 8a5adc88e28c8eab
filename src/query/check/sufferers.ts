import { itemAt } from '../../claims/item-at.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { isCountry, isPeople, populationOf } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';
import { PEOPLE, SUFFERS } from './word-lists.ts';

/** Words between who suffers and the verb: "Ukraine has already lost". */
const REACH = 4;

/**
 * The numbers of which the message says that somebody else suffered them: "Ukraine has lost 300 soldiers",
 * "losses among Russian troops: 300". By their piece, with whoever it is.
 */
export function sufferersIn(
  pieces: readonly Piece[],
  index: DossierIndex,
  vocabulary: Vocabulary,
): Map<number, string> {
  const found = new Map<number, string>();
  let who: string | null = null;
  for (const piece of pieces) {
    if (piece.begins || piece.gap.includes(';')) who = null;
    if (piece.kind === 'figure') {
      if (who !== null) found.set(piece.at, who);
      continue;
    }
    if (piece.kind !== 'unit') continue;
    if (SUFFERS.has(piece.word)) who = sufferer(piece.at, pieces, index, vocabulary);
    else if (/^(?:among|amongst)$/.test(piece.word)) who = among(piece.at, pieces, index, vocabulary) ?? who;
  }
  return found;
}

function sufferer(
  verb: number,
  pieces: readonly Piece[],
  index: DossierIndex,
  vocabulary: Vocabulary,
): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at -= 1) {
    const piece = itemAt(pieces, at);
    if (piece.kind !== 'unit') return null;
    const population = populationOf(piece);
    if (population !== null) return population === index.dossier.defaults.population ? null : piece.text;
    if (isState(piece, index) || isPeople(piece, index, vocabulary)) return piece.text;
    if (vocabulary.own.has(piece.word) && !PEOPLE.has(piece.word)) return null;
    if (itemAt(pieces, at + 1).begins || /[,;:]/u.test(itemAt(pieces, at + 1).gap)) return null;
  }
  return null;
}

function among(
  preposition: number,
  pieces: readonly Piece[],
  index: DossierIndex,
  vocabulary: Vocabulary,
): string | null {
  const next = pieces
    .slice(preposition + 1, preposition + 3)
    .find((piece) => !/^(?:the|its|their)$/i.test(piece.text));
  return next !== undefined && isPeople(next, index, vocabulary) ? next.text : null;
}

/** A state or a body of one: "Ukraine's military has lost 300". */
const isState = (piece: Piece, index: DossierIndex) =>
  isCountry(piece, index) ||
  (piece.kind === 'unit' && piece.unit.entries.some(({ kind }) => kind === 'source'));
