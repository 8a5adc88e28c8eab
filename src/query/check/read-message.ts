import type { DossierIndex } from '../index/dossier-index.ts';
import { assignTerms } from './assign.ts';
import type { SaidFigure } from './checked-figure.ts';
import { creditFigures } from './credit.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Speaker, speakersIn } from './speakers.ts';
import { straySentences } from './stray.ts';
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
    if (!counts(piece, phrase, term, speaker, pieces)) return [];
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
        stray: stray(at),
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
  pieces: readonly Piece[],
): boolean {
  if (phrase.noun === 'other' && phrase.otherPeople === null) return false;
  if (term !== null || phrase.otherPeople !== null || phrase.noun === 'counted') return true;
  if (span.percent) return false;
  // A number by itself counts something where it is said to be somebody's, or is all that was sent.
  return isAlone(at, pieces) && (speaker !== null || pieces.length === 1);
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
