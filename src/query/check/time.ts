import type { SaidTime } from './checked-figure.ts';
import type { Piece } from './pieces.ts';

const CLAUSE = 6;
const REACH = 24;

/** The date that goes with a number: the nearest one of its sentence. "Since October" and "now" limit nothing. */
export function timeOf(figure: number, pieces: readonly Piece[]): SaidTime | null {
  let best: { time: SaidTime; cost: number } | null = null;
  for (const step of [-1, 1]) {
    let cost = 0;
    for (let at = figure; cost < REACH; ) {
      // What parts two pieces is the gap before the later of them.
      const later = pieces[step === 1 ? at + 1 : at];
      at += step;
      const piece = pieces[at];
      if (piece === undefined || later === undefined || parts(later) || isFormer(pieces[at - 1])) break;
      cost +=
        1 +
        (isApart(later.gap, step) ? CLAUSE : /,/u.test(later.gap) ? 1 : 0) +
        (piece.kind === 'figure' ? CLAUSE : 0);
      const time = piece.kind === 'date' ? saidTime(piece) : null;
      if (time !== null && (best === null || cost < best.cost)) best = { time, cost };
    }
  }
  return best?.time ?? null;
}

/** "4,000 (27 March)": a bracket behind a number belongs to it, one that was closed before does not. */
const isApart = (gap: string, step: number) => (step === 1 ? gap.includes(')') : /[()]/u.test(gap));

const parts = ({ begins, gap, text }: Piece) =>
  begins || gap.includes(';') || /^(?:but|while|whereas|although)$/i.test(text);

/** "4,000, up from 1,100 in December": the date is the earlier number's. */
const isFormer = (before: Piece | undefined) => /^from$/i.test(before?.text ?? '');

function saidTime({ phrase: { mode, span } }: Piece & { kind: 'date' }): SaidTime | null {
  if (span === null || mode === 'since' || mode === 'latest') return null;
  return { mode: mode === 'within' ? 'within' : 'as-of', ...span };
}
