import type { NumberSpan } from '../numbers/number-span.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Speaker } from './speakers.ts';
import type { Stray } from './stray.ts';
import type { Term } from './terms.ts';

/** Does the number count anything that a dossier could count? */
export function counts(
  { at, span }: Piece & { kind: 'figure' },
  phrase: NounPhrase,
  term: Term | null,
  speaker: Speaker | null,
  stray: Stray,
  pieces: readonly Piece[],
): boolean {
  if (phrase.noun === 'other' && phrase.otherPeople === null) return false;
  if (term !== null || phrase.otherPeople !== null) return true;
  // "300 people in the room": of another story, unless something ties them to this one.
  if (phrase.noun === 'counted') return stray === 'no';
  if (span.percent) return false;
  // A number by itself counts something where it is said to be somebody's, or is all that was sent.
  if (!isAlone(at, pieces)) return false;
  return speaker === null ? pieces.length === 1 : isBeside(speaker, at, span);
}

/** "Meet at 3, NIS piece": small numbers are everywhere, and count only right beside a name. */
const SMALL = 100;
const BESIDE = 4;

function isBeside(speaker: Speaker, at: number, { value, min }: NumberSpan): boolean {
  const distance = Math.min(Math.abs(speaker.from - at), Math.abs(at - speaker.to));
  return distance <= BESIDE || (value ?? min ?? 0) >= SMALL;
}

/** No word follows that could be what is counted. */
function isAlone(at: number, pieces: readonly Piece[]): boolean {
  const next = pieces[at + 1];
  if (next === undefined || next.begins || /[^\s]/u.test(next.gap)) return true;
  return (
    next.kind !== 'unit' ||
    next.unit.kind === 'facet' ||
    next.unit.cue !== null ||
    next.unit.kind === 'filler'
  );
}
