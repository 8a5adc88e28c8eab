import { itemAt } from '../../claims/item-at.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { isCountry, isPeople } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';
import { FIGURE_NOUNS, LOSING, PEOPLE } from './word-lists.ts';

/** A word of the message that says what is counted. */
export interface Term {
  /** Its first and its last piece. */
  readonly from: number;
  readonly to: number;
  readonly measure: string;
  /** "Russian losses": whose they are, where they are not the dossier's. */
  readonly otherPeople: string | null;
}

export function termsIn(pieces: readonly Piece[], index: DossierIndex, vocabulary: Vocabulary): Term[] {
  const terms: Term[] = [];
  for (const piece of pieces) {
    const measure = measureOf(piece, index, vocabulary);
    if (measure === null || isNegated(piece)) continue;
    const before = terms.at(-1);
    const whole = before === undefined ? null : wholeOf(before, { at: piece.at, measure }, pieces, index);
    if (before !== undefined && whole !== null)
      terms.splice(-1, 1, { ...before, to: piece.at, measure: whole });
    else
      terms.push({
        from: piece.at,
        to: piece.at,
        measure,
        otherPeople: peopleBefore(piece.at, pieces, index, vocabulary),
      });
  }
  return terms;

  function isNegated(piece: Piece): boolean {
    const before = [pieces[piece.at - 2], pieces[piece.at - 1]].map((one) =>
      one?.kind === 'unit' ? one.text : '',
    );
    return /(?:\b(?:not|no|without|excluding)|\brather than|\bне)$/iu.test(before.join(' ').trim());
  }
}

function measureOf(
  piece: Piece,
  { lexicon }: DossierIndex,
  { byUnit, measureOfTopic }: Vocabulary,
): string | null {
  if (piece.kind !== 'unit' || lexicon.weak.has(piece.unit.phrase)) return null;
  // The noun is in the vocabulary ("losses"), the verb rarely.
  const isLosing = piece.unit.entries.length === 0 && LOSING.has(piece.word);
  const entries = isLosing ? (lexicon.phrases.get('losses')?.entries ?? []) : piece.unit.entries;
  const measure = entries.find(({ kind }) => kind === 'measure');
  if (measure !== undefined) return measure.id;
  const topic = entries.find(({ kind }) => kind === 'topic');
  if (topic === undefined) return null;
  const [counted, ...others] = byUnit.get(piece.word) ?? [];
  if (counted !== undefined && others.length === 0) return counted;
  return measureOfTopic.get(topic.id) ?? null;
}

/** "dead and injured", "killed / wounded": what they add up to. */
function wholeOf(
  term: Term,
  next: { at: number; measure: string },
  pieces: readonly Piece[],
  { dossier }: DossierIndex,
): string | null {
  const between = pieces.slice(term.to + 1, next.at);
  const joint = [...between.map(({ gap, text }) => gap + text), pieces[next.at]?.gap ?? '']
    .join('')
    .trim()
    .toLowerCase();
  if (!/^(?:and|or|and\/or|&|\/|\+|plus|та|або|и|или|et|ou)$/u.test(joint)) return null;
  const wanted = [term.measure, next.measure];
  const whole = [...dossier.measures.values()].find(
    ({ sumOf }) => sumOf.length === wanted.length && wanted.every((part) => sumOf.includes(part)),
  );
  return whole?.id ?? null;
}

/** Adjectives may stand between: "Ukrainian combat losses". */
const REACH = 3;

function peopleBefore(
  at: number,
  pieces: readonly Piece[],
  index: DossierIndex,
  vocabulary: Vocabulary,
): string | null {
  const next = pieces[at + 1];
  if (next?.kind === 'unit' && FIGURE_NOUNS.has(next.word)) return null;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const piece = itemAt(pieces, before);
    const behind = itemAt(pieces, before + 1);
    if (piece.kind !== 'unit' || behind.begins || !/^(?:['’]s?)?[\s\p{Pd}]*$/u.test(behind.gap)) return null;
    if (PEOPLE.has(piece.word)) continue;
    if (vocabulary.own.has(piece.word) && !isCountry(piece, index)) return null;
    const isPossessive = isCountry(piece, index) && /['’]s?$/u.test(piece.text + behind.gap.trim());
    if (isPossessive || isPeople(piece, index, vocabulary)) return piece.text;
    if (piece.unit.kind === 'facet' || piece.unit.kind === 'filler' || piece.unit.kind === 'cue') return null;
  }
  return null;
}
