import type { DossierIndex } from '../index/dossier-index.ts';
import { isFiller } from '../words/filler.ts';
import { isOrdinary } from '../words/ordinary.ts';
import type { Piece } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ENDS_NOUN_PHRASE, INSIDE_NOUN_PHRASE, OTHER_PEOPLE, PEOPLE } from './word-lists.ts';

/** What stands right behind a number: "300 [of its elite soldiers] were killed". */
export interface NounPhrase {
  /** *counted*: soldiers and the like; *other*: a noun for something else; *none*: no noun follows. */
  readonly noun: 'counted' | 'other' | 'none';
  /** The noun of what is counted, folded. */
  readonly word: string | null;
  /** A population of the dossier that is named in it. */
  readonly population: string | null;
  /** People that are not the dossier's, as the message calls them. */
  readonly otherPeople: string | null;
  /** "Russian and North Korean troops": the dossier's people and others together. */
  readonly isMixed: boolean;
}

/** No noun phrase is longer, adjectives included. */
const LONGEST = 7;

export function nounPhraseAt(
  pieces: readonly Piece[],
  figure: number,
  index: DossierIndex,
  vocabulary: Vocabulary,
): NounPhrase {
  let noun: NounPhrase['noun'] = 'none';
  let word: string | null = null;
  let population: string | null = null;
  let otherPeople: string | null = null;
  let namesOwn = false;
  for (const piece of pieces.slice(figure + 1, figure + 1 + LONGEST)) {
    if (piece.kind !== 'unit' || piece.begins || /[^\s\p{Pd}'"“”’&]/u.test(piece.gap)) break;
    const { unit } = piece;
    const named = populationOf(piece);
    if (named !== null) {
      population = named;
      namesOwn ||= named === index.dossier.defaults.population;
      noun = 'counted';
      if (!/^and$/i.test(pieces[piece.at + 1]?.text ?? '')) break;
      continue;
    }
    if (isPeople(piece, index, vocabulary)) {
      otherPeople = `${otherPeople === null ? '' : `${otherPeople} `}${piece.text}`;
      continue;
    }
    if (piece.word === 'and' && (namesOwn || otherPeople !== null)) continue;
    if ((unit.entries.length > 0 && !PEOPLE.has(piece.word)) || ENDS_NOUN_PHRASE.has(piece.word)) break;
    if (INSIDE_NOUN_PHRASE.has(piece.word)) continue;
    if (vocabulary.counted.has(piece.word) || PEOPLE.has(piece.word)) {
      noun = 'counted';
      word = piece.word;
      if (vocabulary.own.has(piece.word) && !PEOPLE.has(piece.word)) {
        namesOwn = true;
        population = index.dossier.defaults.population;
      }
    } else if (noun === 'none' && isPlural(piece.word)) {
      noun = 'other';
      word = piece.word;
    }
  }
  const isMixed = otherPeople !== null && namesOwn;
  return isMixed
    ? { noun, word, population: null, otherPeople: null, isMixed }
    : { noun, word, population, otherPeople, isMixed };
}

/** The population that a phrase names; "soldiers" alone names none, whoever else is called so. */
export function populationOf(piece: Piece): string | null {
  if (piece.kind !== 'unit' || piece.unit.phrase.split(' ').every((word) => PEOPLE.has(word))) return null;
  return piece.unit.entries.find(({ kind }) => kind === 'population')?.id ?? null;
}

/** A people, a nation's or of another kind, that is not the dossier's: "Ukrainian", "Russians", "civilian". */
export function isPeople(piece: Piece, index: DossierIndex, { own }: Vocabulary): boolean {
  if (piece.kind !== 'unit') return false;
  if (OTHER_PEOPLE.has(piece.word)) return !own.has(piece.word);
  // "South Korean" names a state; the "Korean" of "North Korean" is the dossier's own.
  if (isCountry(piece, index)) return isDemonym(piece.word);
  return piece.unit.entries.length === 0 && !own.has(piece.word) && isDemonym(piece.word);
}

/** Names of nations stand in no list of ordinary words, and most of them end so. */
export const isDemonym = (word: string) =>
  /(?:ian|ean|ese|ish|can|yan)s?$/.test(word) && word.length > 4 && !isOrdinary(word) && !isFiller(word);

/** A state that stands for itself, by whatever name: "Kyiv", "Ukrainian". Its bodies are none. */
export function isCountry(piece: Piece, { dossier }: DossierIndex): boolean {
  if (piece.kind !== 'unit') return false;
  return piece.unit.entries.some(({ kind, id }) => {
    const source = kind === 'source' ? dossier.sources.get(id) : undefined;
    return kind === 'place' || (source?.kind === 'state' && source.parent === null);
  });
}

/** An English plural; singular nouns are rarely counted, and cannot be told from adjectives. */
const isPlural = (word: string) => /[a-z]{2}s$/.test(word) && !/(?:ss|us|is|ous|corps)$/.test(word);
