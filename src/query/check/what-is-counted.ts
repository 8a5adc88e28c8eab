import type { DossierIndex } from '../index/dossier-index.ts';
import type { SaidFigure } from './checked-figure.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ADDING, ADDING_BEHIND } from './word-lists.ts';

/** The measure: by the word for it, else by the noun; what comes on top has a measure of its own. */
export function whatIsCounted(
  at: number,
  phrase: NounPhrase,
  term: Term | null,
  pieces: readonly Piece[],
  { dossier }: DossierIndex,
  { byUnit, increments }: Vocabulary,
): Pick<SaidFigure, 'measure' | 'isIncrement'> {
  const [byNoun, ...others] = phrase.word === null ? [] : (byUnit.get(phrase.word) ?? []);
  const measure = term?.measure ?? (others.length === 0 ? byNoun : undefined) ?? null;
  const isIncrement = adds(at, pieces) || isAdding(pieces[(term?.from ?? 0) - 1]);
  if (!isIncrement || measure === null) return { measure, isIncrement };
  const family = dossier.measures.get(measure)?.family ?? '';
  return { measure: increments.get(family) ?? measure, isIncrement };
}

/** "3,000 more", "another 3,000"; not "3,000 more than". */
function adds(at: number, pieces: readonly Piece[]): boolean {
  const [before, next, afterNext] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  if (isAdding(before)) return true;
  if (next?.kind !== 'unit' || next.begins || /\S/u.test(next.gap) || afterNext?.text === 'than')
    return false;
  return ADDING_BEHIND.has(next.unit.first.word);
}

const isAdding = (piece: Piece | undefined) => piece?.kind === 'unit' && ADDING.has(piece.word);
