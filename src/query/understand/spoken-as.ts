import type { DossierIndex } from '../index/dossier-index.ts';
import { isArticle, isAuxiliary } from './neighbours.ts';
import type { Unit } from './units.ts';

/** Without an auxiliary before the name, these are verbs and no names of what was said. */
const VERBS = new Set('says said denies denied admits admitted confirms'.split(' '));

/**
 * A country or its capital, named as who speaks: "what does Moscow say", "has North Korea confirmed", "according
 * to Pyongyang". Elsewhere it is where men go, or whose they are.
 */
export function speakersNamed(units: readonly Unit[], { lexicon }: DossierIndex): readonly Unit[] {
  return units.map((unit, at) => {
    const phrase = unit.phrase === '' ? unit.first.word : unit.phrase;
    const entry = lexicon.spoken.get(phrase);
    if (entry === undefined || !isSaidToSpeak(units, at)) return unit;
    return { ...unit, kind: 'facet', entries: [entry], cue: null, phrase, perhaps: [] };
  });
}

function isSaidToSpeak(units: readonly Unit[], at: number): boolean {
  const before = units.slice(0, at).findLast((unit) => !isArticle(unit));
  if (before?.cue === 'say' && before.phrase.includes(' ')) return true;
  const verb = units.slice(at + 1).find((unit) => !isAuxiliary(unit));
  if (verb?.cue !== 'say' && verb?.cue !== 'deny') return false;
  return VERBS.has(verb.first.word) || (before !== undefined && isAuxiliary(before));
}
