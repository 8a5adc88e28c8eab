import { itemAt } from '../../claims/item-at.ts';
import type { Piece } from './pieces.ts';
import { sentenceNumbers } from './sentences.ts';
import type { Speaker } from './speakers.ts';

const CLAUSE =
  /^(?:but|while|whereas|although|though|however|versus|vs|yet|compared|tandis|mais|але|а|но|тоді)$/iu;

/**
 * Whom the message credits each number to. Within a sentence, a name that looks back takes what stands
 * before it, one that looks forth what stands behind it; what is left goes to the nearest name.
 * @param figures the pieces that are numbers
 */
export function creditFigures(
  figures: readonly number[],
  speakers: readonly Speaker[],
  pieces: readonly Piece[],
): Map<number, Speaker> {
  const credited = new Map<number, Speaker>();
  // Agencies and outlets are credited only with what nobody else is.
  for (const isRelay of [false, true]) {
    const heard = speakers.filter((speaker) => speaker.isRelay === isRelay);
    for (const sentence of sentencesOf(figures, heard, pieces))
      for (const [figure, speaker] of within(sentence, pieces))
        if (!credited.has(figure)) credited.set(figure, speaker);
  }
  return credited;
}

interface Sentence {
  readonly figures: number[];
  readonly speakers: Speaker[];
}

function sentencesOf(
  figures: readonly number[],
  speakers: readonly Speaker[],
  pieces: readonly Piece[],
): Sentence[] {
  const sentence = sentenceNumbers(pieces);
  const bySentence = new Map<number, Sentence>();
  const of = (at: number) => {
    const number = itemAt(sentence, at);
    const found = bySentence.get(number) ?? { figures: [], speakers: [] };
    bySentence.set(number, found);
    return found;
  };
  for (const figure of figures) of(figure).figures.push(figure);
  for (const speaker of speakers) of(speaker.from).speakers.push(speaker);
  return [...bySentence.values()].filter((found) => found.figures.length > 0 && found.speakers.length > 0);
}

function within({ figures, speakers }: Sentence, pieces: readonly Piece[]): Map<number, Speaker> {
  const credited = new Map<number, Speaker>();
  const free = (from: number, to: number) =>
    figures.filter((at) => at > from && at < to && !credited.has(at));
  const forth: Speaker[] = [];
  let behind = -1;
  for (const speaker of speakers) {
    const before =
      speaker.looks === 'back'
        ? free(Math.max(behind, clauseStart(speaker, speakers, pieces)), speaker.from)
        : [];
    const taken = forth.length > 0 ? besideForth(before, speaker) : before;
    for (const figure of taken) credited.set(figure, speaker);
    if (taken.length > 0) behind = speaker.to;
    else forth.push(speaker);
  }
  for (const [at, speaker] of forth.entries())
    for (const figure of free(speaker.to, forth[at + 1]?.from ?? Number.POSITIVE_INFINITY))
      credited.set(figure, speaker);
  for (const figure of free(-1, Number.POSITIVE_INFINITY)) {
    const nearest = speakers.reduce((a, b) => (distance(b, figure) < distance(a, figure) ? b : a));
    credited.set(figure, nearest);
  }
  return credited;

  /**
   * "NIS says 300 killed, 3,000 according to Kyiv": behind somebody who looks forth, only the nearest number is
   * this one's, and none where it is the only one and others follow.
   */
  function besideForth(before: readonly number[], speaker: Speaker): readonly number[] {
    const next = speakers.find(({ from }) => from > speaker.from)?.from ?? Number.POSITIVE_INFINITY;
    return before.length === 1 && free(speaker.to, next).length > 0 ? [] : before.slice(-1);
  }
}

const distance = ({ from, to }: Speaker, figure: number) =>
  Math.min(Math.abs(from - figure), Math.abs(figure - to));

/** Where several speak in one sentence, a name looks back no further than its own clause. */
function clauseStart({ from }: Speaker, speakers: readonly Speaker[], pieces: readonly Piece[]): number {
  if (speakers[0]?.from === from) return -1;
  for (let at = from; at > 0; at -= 1) {
    const piece = itemAt(pieces, at);
    if (piece.begins || piece.gap.includes(';')) return at - 1;
    if (CLAUSE.test(piece.text)) return at;
  }
  return -1;
}
