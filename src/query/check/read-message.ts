import type { DossierIndex } from '../index/dossier-index.ts';
import type { NumberSpan } from '../numbers/number-span.ts';
import { assignTerms } from './assign.ts';
import type { SaidFigure } from './checked-figure.ts';
import { creditFigures } from './credit.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Speaker, speakersIn } from './speakers.ts';
import { isOtherThing, type Stray, straySentences } from './stray.ts';
import { sufferersIn } from './sufferers.ts';
import { type Term, termsIn } from './terms.ts';
import { timeOf } from './time.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { ADDING, ADDING_BEHIND, FORMER, NEGATED_BEHIND, NEGATING } from './word-lists.ts';

/** More numbers than these are a table, and no message. */
export const MOST_FIGURES = 40;

/** The figures of a message, in its order, each with what it counts and whose it is said to be. */
export function readMessage(message: string, index: DossierIndex, today: string): SaidFigure[] {
  const vocabulary = vocabularyOf(index);
  const pieces = piecesOf(message, index, today);
  const numbers = pieces.flatMap(({ kind, at }) => (kind === 'figure' ? [at] : [])).slice(0, MOST_FIGURES);
  const speakers = speakersIn(message, pieces, index);
  const terms = assignTerms(numbers, termsIn(pieces, index, vocabulary), pieces);
  const credits = creditFigures(numbers, speakers, pieces);
  const sufferers = sufferersIn(pieces, index, vocabulary);
  const stray = straySentences(pieces, speakers, vocabulary);
  return numbers.flatMap((at): SaidFigure[] => {
    const piece = pieces[at] as Piece & { kind: 'figure' };
    if (isTakenBack(piece, message, pieces)) return [];
    const phrase = nounPhraseAt(pieces, at, index, vocabulary);
    const term = terms.get(at) ?? null;
    const speaker = credits.get(at) ?? null;
    const isStray = strayOf(stray(at), term, pieces);
    if (!counts(piece, phrase, term, speaker, isStray, pieces)) return [];
    return [
      {
        span: piece.span,
        ...whatIsCounted(at, phrase, term, pieces, index, vocabulary),
        isShared: term?.isShared ?? false,
        isFormer: FORMER.test(message.slice(Math.max(0, piece.start - 24), piece.start)),
        noun: phrase.word,
        population: phrase.population,
        isMixed: phrase.isMixed,
        otherPeople: phrase.otherPeople ?? term?.otherPeople ?? sufferers.get(at) ?? null,
        credited: speaker?.sources ?? [],
        time: timeOf(at, pieces),
        stray: isStray,
      },
    ];
  });
}

/** Does the number count anything that a dossier could count? */
function counts(
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

/** "The quake killed 300": what did it names another story, where nothing names this one. */
function strayOf(stray: Stray, term: Term | null, pieces: readonly Piece[]): Stray {
  const before = term === null || pieces[term.from]?.begins ? undefined : pieces[term.from - 1];
  return stray === 'perhaps' && before !== undefined && isOtherThing(before) ? 'yes' : stray;
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

function whatIsCounted(
  at: number,
  phrase: NounPhrase,
  term: Term | null,
  pieces: readonly Piece[],
  { dossier }: DossierIndex,
  { byUnit, increments }: Vocabulary,
): Pick<SaidFigure, 'measure' | 'isIncrement'> {
  const [byNoun, ...others] = phrase.word === null ? [] : (byUnit.get(phrase.word) ?? []);
  const measure = term?.measure ?? (others.length === 0 ? byNoun : undefined) ?? null;
  const [before, next, afterNext] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  const isIncrement =
    (before?.kind === 'unit' && ADDING.has(before.word) && before.word !== 'more') ||
    (next?.kind === 'unit' &&
      !next.begins &&
      ADDING_BEHIND.has(next.unit.first.word) &&
      afterNext?.text !== 'than');
  if (!isIncrement || measure === null) return { measure, isIncrement };
  const family = dossier.measures.get(measure)?.family ?? '';
  return { measure: increments.get(family) ?? measure, isIncrement };
}

/** "not 3,000 killed: 3,000 killed or wounded": what the message takes back it does not say. */
function isTakenBack({ at, start, end }: Piece, message: string, pieces: readonly Piece[]): boolean {
  if (NEGATING.test(message.slice(Math.max(0, start - 24), start))) return true;
  const next = pieces.slice(at + 1, at + 8).find(({ kind, begins }) => kind === 'figure' || begins);
  return NEGATED_BEHIND.test(message.slice(end, Math.min(end + 60, next?.start ?? message.length)));
}
