import type { Piece } from './pieces.ts';
import { addresses, write } from './text.ts';

/** What is shown of each piece, by its place; null where nothing of it is. */
export interface Fitted {
  readonly texts: readonly (string | null)[];
  /** Pieces with nothing shown. */
  readonly leftOut: number;
}

/** What the rest of a message, its buttons above all, leaves to the text. */
export interface Space {
  readonly text: number;
  readonly components: number;
}

/** Room kept for the line that counts the pieces left out. */
const LAST_LINE = 120;
/** A framed piece costs its text, a divider and, at worst, a frame of its own. */
const COMPONENTS = { framed: 3, bare: 1 };

/**
 * Chooses what is shown. Every piece gets its first item before any gets its second, in rank and then in
 * the order given: ten estimates must not push out the sentence that two of them disagree. Then the pieces
 * are filled one after the other, as what matters most comes first; one is closed by its first item that
 * does not fit, so that what is shown is always the beginning. Where not all fits, an article is linked
 * once and named after that: addresses are most of an answer's length.
 */
export function choose(pieces: readonly Piece[], space: Space): Fitted {
  const whole = fill(pieces, 'link always', space);
  const all = pieces.every((piece, at) => whole[at]?.length === piece.items.length);
  const items = all ? whole : fill(pieces, 'link once', space);
  const texts = pieces.map((piece, at) => {
    const shown = items[at] ?? [];
    return shown.length === 0 ? null : withRest(piece, shown);
  });
  return { texts, leftOut: texts.filter((text) => text === null).length };
}

/** The items that are shown of each piece, written. */
function fill(
  pieces: readonly Piece[],
  linking: 'link always' | 'link once',
  space: Space,
): readonly (readonly string[])[] {
  const items: (readonly string[])[] = pieces.map(() => []);
  const linked = new Set<string>();
  let text = LAST_LINE;
  let components = 1;

  /** Adds a piece's next item, where there is one and room for it. */
  function add(at: number, piece: Piece): boolean {
    const shown = items[at] ?? [];
    const item = piece.items[shown.length];
    if (item === undefined) return false;
    const more = [...shown, write(item, linking === 'link once' ? linked : undefined)];
    const grown = length(piece, more) - length(piece, shown);
    const cost = shown.length > 0 ? 0 : piece.framed ? COMPONENTS.framed : COMPONENTS.bare;
    if (text + grown > space.text || components + cost > space.components) return false;
    text += grown;
    components += cost;
    for (const address of addresses(item)) linked.add(address);
    items[at] = more;
    return true;
  }

  const inRank = [...pieces.entries()].sort(([a, one], [b, other]) => one.rank - other.rank || a - b);
  const begun = inRank.filter(([at, piece]) => add(at, piece));
  for (const [at, piece] of begun) while (add(at, piece));
  return items;
}

/** A piece with the items that are shown, and the line that counts the others. */
function withRest(piece: Piece, shown: readonly string[]): string {
  const more = piece.items.length - shown.length + piece.tooLong;
  return [
    ...(piece.heading === null ? [] : [piece.heading]),
    ...shown,
    ...(more === 0 ? [] : [`-# and ${more} more: narrow the question to see them`]),
  ].join('\n');
}

const length = (piece: Piece, shown: readonly string[]) =>
  shown.length === 0 ? 0 : withRest(piece, shown).length;
