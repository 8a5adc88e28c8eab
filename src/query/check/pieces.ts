import { type DatePhrase, readDates } from '../dates/date-phrase.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import type { NumberSpan } from '../numbers/number-span.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { calendarOf } from '../understand/understand.ts';
import { parseUnits, type Unit } from '../understand/units.ts';
import { type Token, tokens } from '../words/tokens.ts';
import { setAside } from './set-aside.ts';
import { overlapping, type Stretch } from './stretch.ts';

/** The smallest part of a message that means one thing: a number, a date, or a phrase of the vocabulary. */
export type Piece = Stretch & {
  /** Its place in the message. */
  readonly at: number;
  /** As it was typed. */
  readonly text: string;
  /** What stands between it and the piece before it: blanks and punctuation. */
  readonly gap: string;
  /** Begins a sentence. */
  readonly begins: boolean;
} & (
    | { readonly kind: 'figure'; readonly span: NumberSpan }
    | { readonly kind: 'date'; readonly phrase: DatePhrase }
    | { readonly kind: 'unit'; readonly unit: Unit /** Its last word, folded. */; readonly word: string }
    | { readonly kind: 'aside' }
  );

/** A message in pieces, in its order. Linear in its length. */
export function piecesOf(message: string, index: DossierIndex, today: string): Piece[] {
  const aside = setAside(message, index);
  const dates = readDates(message, calendarOf(index, today)).filter(
    (date) => !aside.some((stretch) => overlapping(stretch, date)),
  );
  const figures = readNumbers(message, [...aside, ...dates]);
  const taken = takenIn(message, [...aside, ...dates, ...figures]);
  const units = parseUnits(tokens(message), taken, message, index);
  const parts: Part[] = [
    ...figures.map((span) => ({ kind: 'figure', span, start: span.start, end: span.end }) as const),
    ...dates.map((phrase) => ({ kind: 'date', phrase, start: phrase.start, end: phrase.end }) as const),
    ...aside.map(({ start, end }) => ({ kind: 'aside', start, end }) as const),
    ...units
      .filter(({ kind }) => kind !== 'break')
      .map(
        (unit) =>
          ({
            kind: 'unit',
            unit,
            word: unit.last.word,
            start: unit.first.start,
            end: unit.last.end,
          }) as const,
      ),
  ];
  parts.sort((a, b) => a.start - b.start || b.end - a.end);
  return joined(parts, message);
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'at' | 'text' | 'gap' | 'begins'> : never;
type Part = WithoutPlace<Piece>;

function joined(parts: readonly Part[], message: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const part of parts) {
    // What was set aside twice (money in an address) is one piece.
    if (part.start < end) continue;
    const gap = message.slice(end, part.start);
    const before = pieces.at(-1);
    const begins = before === undefined || endsSentence(gap, message.slice(before.start, before.end));
    pieces.push({
      ...part,
      at: pieces.length,
      text: message.slice(part.start, part.end),
      gap,
      begins,
    } as Piece);
    end = part.end;
  }
  return pieces;
}

/** Behind these a full stop is no end: "Gen. Budanov", "approx. 300", "S. Korea". */
const ABBREVIATED =
  /^(?:\p{L}|approx|ca|gen|col|lt|maj|sgt|rep|sen|mr|mrs|ms|dr|st|no|nr|vs|inc|est|incl|тис|млн|ім)$/iu;

function endsSentence(gap: string, before: string): boolean {
  if (/[\n\r!?…。]/u.test(gap)) return true;
  if (!/\.(?:\s|["'”’)\]]|$)/u.test(gap)) return false;
  const last = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  return !(gap.startsWith('.') && ABBREVIATED.test(last));
}

/** Tells whether a token lies in one of the stretches, whatever their number. */
function takenIn(message: string, stretches: readonly Stretch[]): (token: Token) => boolean {
  const taken = new Uint8Array(message.length);
  for (const { start, end } of stretches) taken.fill(1, start, end);
  return ({ start, end }) => taken.subarray(start, end).includes(1);
}
