import { itemAt } from '../../claims/item-at.ts';
import { populationOf } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Speaker } from './speakers.ts';
import type { Term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { PEOPLE } from './word-lists.ts';

/**
 * Does a sentence belong to another story? *no*: it names who is counted or who speaks here, or nothing
 * else; *perhaps*: it does not, and speaks of other things; *yes*: it names names that the dossier does not
 * know.
 */
export type Stray = 'no' | 'perhaps' | 'yes';

/** For every piece, of the sentence it stands in. What one sentence names holds for the next. */
export function straySentences(
  pieces: readonly Piece[],
  speakers: readonly Speaker[],
  { own }: Vocabulary,
): (at: number) => Stray {
  const speaking = new Set(speakers.map(({ from }) => from));
  const sentences: { from: number; stray: Stray }[] = [];
  let wasAnchored = false;
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (to < pieces.length && !itemAt(pieces, to).begins) to += 1;
    const sentence = pieces.slice(from, to);
    const isAnchored = sentence.some((piece) => speaking.has(piece.at) || namesOwn(piece, own));
    const hasNames = sentence.some(
      (piece) => piece.kind === 'unit' && piece.unit.kind === 'unknown' && /^\p{Lu}\p{Ll}/u.test(piece.text),
    );
    const hasOthers = sentence.some(isOtherThing);
    const stray = isAnchored ? 'no' : hasNames ? 'yes' : hasOthers && !wasAnchored ? 'perhaps' : 'no';
    sentences.push({ from, stray });
    wasAnchored = isAnchored || (wasAnchored && !hasNames);
    from = to;
  }
  return (at) => sentences.findLast(({ from }) => from <= at)?.stray ?? 'no';
}

/** "North Koreans", "DPRK": not the words for soldiers that they share with every story. */
function namesOwn(piece: Piece, own: ReadonlySet<string>): boolean {
  if (piece.kind !== 'unit') return false;
  const names = populationOf(piece) !== null || piece.unit.entries.some(({ kind }) => kind === 'scope');
  return names || (own.has(piece.word) && piece.unit.entries.length === 0 && !PEOPLE.has(piece.word));
}

/** An ordinary noun that the dossier does not know. What ends like a verb or an adverb names no thing. */
const isOtherThing = (piece: Piece) =>
  piece.kind === 'unit' &&
  (piece.unit.kind === 'ordinary' || piece.unit.kind === 'unknown') &&
  !/(?:ed|ing|ly)$/.test(piece.word);

/** "The quake killed 300": what did it names another story, where nothing names this one. */
export function strayOf(stray: Stray, term: Term | null, pieces: readonly Piece[]): Stray {
  const before = term === null || pieces[term.from]?.begins ? undefined : pieces[term.from - 1];
  return stray === 'perhaps' && before !== undefined && isOtherThing(before) ? 'yes' : stray;
}
