import type { SaidTime } from './checked-figure.ts';
import type { Piece } from './pieces.ts';

const CLAUSE = 6;
const REACH = 24;

/** The date that goes with a number: the nearest one of its sentence. "Since October" and "now" limit nothing. */
export function timeOf(figure: number, pieces: readonly Piece[]): SaidTime | null {
  let best: { time: SaidTime | null; cost: number } | null = null;
  for (const step of [-1, 1]) {
    let cost = 0;
    for (let at = figure; cost < REACH; ) {
      // What parts two pieces is the gap before the later of them.
      const later = pieces[step === 1 ? at + 1 : at];
      at += step;
      const piece = pieces[at];
      if (piece === undefined || later === undefined || parts(later, step) || isFormer(pieces[at - 1])) break;
      cost +=
        1 +
        (later.gap.includes(')') ? CLAUSE : later.gap.includes(',') ? 1 : 0) +
        (piece.kind === 'figure' ? CLAUSE : 0);
      if (piece.kind !== 'date') continue;
      if (step === -1 && isFormer(pieces[at - 2])) break;
      if (best === null || cost < best.cost) best = { time: saidTime(piece), cost };
      break;
    }
  }
  return best?.time ?? null;
}

/** "1,100 (23 December), 4,000": a bracket that is closed before a number is another's. */
const parts = ({ begins, gap, text }: Piece, step: number) =>
  begins ||
  gap.includes(';') ||
  (step === -1 && gap.includes(')')) ||
  /^(?:but|while|whereas|although)$/i.test(text);

/** "4,000, up from 1,100 in December": the date is the earlier number's. */
const isFormer = (before: Piece | undefined) => /^from$/i.test(before?.text ?? '');

function saidTime({ text, phrase: { mode, span } }: Piece & { kind: 'date' }): SaidTime | null {
  if (span === null || mode === 'latest') return null;
  // "A figure from December" is of December; "since December" limits nothing.
  if (mode === 'since') return /^from\b/i.test(text) ? { mode: 'within', ...span } : null;
  return { mode: mode === 'within' ? 'within' : 'as-of', ...span };
}
