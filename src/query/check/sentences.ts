import type { Piece } from './pieces.ts';

/** For every piece, the number of the sentence it stands in. */
export function sentenceNumbers(pieces: readonly Piece[]): Int32Array {
  const numbers = new Int32Array(pieces.length);
  for (const { at, begins } of pieces)
    numbers[at] = at === 0 ? 0 : (numbers[at - 1] as number) + (begins ? 1 : 0);
  return numbers;
}
