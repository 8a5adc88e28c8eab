import { itemAt } from '../../claims/item-at.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { assignTerms } from './assign.ts';
import type { SaidFigure } from './checked-figure.ts';
import { counts } from './counts.ts';
import { creditFigures } from './credit.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { piecesOf } from './pieces.ts';
import { speakersIn } from './speakers.ts';
import { strayOf, straySentences } from './stray.ts';
import { sufferersIn } from './sufferers.ts';
import { isTakenBack } from './taken-back.ts';
import { termsIn } from './terms.ts';
import { timeOf } from './time.ts';
import { vocabularyOf } from './vocabulary.ts';
import { whatIsCounted } from './what-is-counted.ts';
import { FORMER } from './word-lists.ts';

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
    const piece = itemAt(pieces, at);
    if (piece.kind !== 'figure') return [];
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
