import type { Piece } from './pieces.ts';
import { NEGATED_BEHIND, NEGATING } from './word-lists.ts';

/** "not 3,000 killed: 3,000 killed or wounded": what the message takes back it does not say. */
export function isTakenBack({ at, start, end }: Piece, message: string, pieces: readonly Piece[]): boolean {
  if (NEGATING.test(message.slice(Math.max(0, start - 24), start))) return true;
  const next = pieces.slice(at + 1, at + 8).find(({ kind, begins }) => kind === 'figure' || begins);
  return NEGATED_BEHIND.test(message.slice(end, Math.min(end + 60, next?.start ?? message.length)));
}
