import { MESSAGE } from './limits.ts';
import type { Piece } from './pieces.ts';

/** What there is room for: how many items of each piece, in their order, and what stands for the rest. */
export interface Fitted {
  readonly shown: readonly number[];
  /** Pieces with nothing shown. */
  readonly leftOut: number;
}

/** Room kept for the line that counts the pieces left out. */
const LAST_LINE = 120;
/** A framed piece costs its text, a divider and, at worst, a frame of its own. */
const COMPONENTS = { framed: 3, bare: 1 };

/**
 * Chooses what is shown. Every piece gets its first item before any gets its second, in rank and then in
 * the order given: ten estimates must not push out the sentence that two of them disagree. A piece is
 * closed by its first item that does not fit, so that what is shown is always the beginning.
 */
export function choose(pieces: readonly Piece[]): Fitted {
  const shown = pieces.map(() => 0);
  const order = pieces.map((_, at) => at).sort((a, b) => rank(pieces, a) - rank(pieces, b) || a - b);
  let open = order;
  let text = LAST_LINE;
  let components = 1;
  for (let round = 0; open.length > 0; round += 1) {
    open = open.filter((at) => {
      const piece = pieces[at];
      if (!piece || round >= piece.items.length) return false;
      const grown = length(piece, round + 1) - length(piece, round);
      const cost = round > 0 ? 0 : piece.framed ? COMPONENTS.framed : COMPONENTS.bare;
      if (text + grown > MESSAGE.text || components + cost > MESSAGE.components) return false;
      text += grown;
      components += cost;
      shown[at] = round + 1;
      return true;
    });
  }
  return { shown, leftOut: shown.filter((count) => count === 0).length };
}

/** A piece with its first `count` items, and the line that counts the others. */
export function written(piece: Piece, count: number): string {
  const more = piece.items.length - count + piece.tooLong;
  return [
    ...(piece.heading === null ? [] : [piece.heading]),
    ...piece.items.slice(0, count),
    ...(more === 0 ? [] : [`-# and ${more} more: narrow the question to see them`]),
  ].join('\n');
}

const length = (piece: Piece, count: number) => (count === 0 ? 0 : written(piece, count).length);
const rank = (pieces: readonly Piece[], at: number) => pieces[at]?.rank ?? 0;
