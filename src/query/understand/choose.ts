import { itemAt } from '../../claims/item-at.ts';
import type { Entry, FacetKind } from '../lexicon/lexicon.ts';
import { places } from '../words/filler.ts';
import type { Unit } from './units.ts';

/** A word that names a topic and a measure is the topic. */
const ORDER: readonly FacetKind[] = [
  'topic',
  'measure',
  'proposition',
  'source',
  'outlet',
  'population',
  'scope',
  'place',
];

/**
 * What a phrase with several meanings means here. Behind "in" or "to", a name is a place where it can be
 * one; who is counted and who speaks are told apart by whether anybody is said to speak.
 */
export function choose(units: readonly Unit[], at: number): readonly Entry[] {
  const { entries } = itemAt(units, at);
  const [only, another] = entries;
  if (only === undefined || another === undefined) return entries;
  const before = units[at - 1]?.first.word ?? '';
  const kinds = new Set(entries.map(({ kind }) => kind));
  const place = kinds.has('place') && places(before);
  const counted = kinds.has('population') && !speaks(units, at);
  const kind = place
    ? 'place'
    : counted && !kinds.has('topic') && !kinds.has('measure')
      ? 'population'
      : ORDER.find((one) => kinds.has(one));
  return entries.filter((entry) => entry.kind === kind);
}

function speaks(units: readonly Unit[], at: number): boolean {
  const near = [units[at - 2], units[at - 1], units[at + 1]];
  return near.some((unit) => unit?.cue === 'say' || unit?.cue === 'deny' || unit?.first.word === 'by');
}
