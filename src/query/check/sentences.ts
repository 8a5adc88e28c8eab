import { itemAt } from '../../claims/item-at.ts';
import type { Piece } from './pieces.ts';

/** For every piece, the number of the sentence it stands in. */
export function sentenceNumbers(pieces: readonly Piece[]): Int32Array {
  const numbers = new Int32Array(pieces.length);
  for (const { at, begins } of pieces)
    numbers[at] = at === 0 ? 0 : itemAt(numbers, at - 1) + (begins ? 1 : 0);
  return numbers;
}
