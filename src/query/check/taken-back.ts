import type { Piece } from './pieces.ts';
import { NEGATED_BEHIND, NEGATING, UNSAID, WITHDRAWN } from './word-lists.ts';

/** How far before a number the words that take it back may begin. */
const REACH = 48;

/** "not 3,000 killed: 3,000 killed or wounded": what the message takes back it does not say. */
export function isTakenBack({ at, start, end }: Piece, message: string, pieces: readonly Piece[]): boolean {
  const before = message.slice(Math.max(0, start - REACH), start);
  if (NEGATING.test(before) || UNSAID.test(before)) return true;
  // What stood there before is taken back by what stands there now.
  if (WITHDRAWN.test(before) && pieces.slice(at + 1).some(({ kind }) => kind === 'figure')) return true;
  const next = pieces.slice(at + 1, at + 8).find(({ kind, begins }) => kind === 'figure' || begins);
  return NEGATED_BEHIND.test(message.slice(end, Math.min(end + 60, next?.start ?? message.length)));
}
