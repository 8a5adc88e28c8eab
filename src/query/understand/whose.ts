import { claimsOn } from '../index/claims-on.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { meet, NONE } from '../index/postings.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import { places } from '../words/filler.ts';
import { stem } from '../words/stem.ts';
import { isSubject } from './subjects.ts';
import type { Unit } from './units.ts';

type Chosen = readonly (readonly Entry[])[];

/** "Ukrainian", "South Koreans", "American": a people rather than a government. */
const PEOPLE = /(?:ian|ean|can|ish|ese)s?$/;

/**
 * A name that says whose losses, or where, and not who speaks of them. The dossier knows it only as a voice,
 * so that it holds nothing about that.
 */
export function isForeign(units: readonly Unit[], chosen: Chosen, at: number, index: DossierIndex): boolean {
  const voice = chosen[at]?.find(({ kind }) => kind === 'source' || kind === 'outlet');
  if (voice === undefined) return false;
  const isOfState = isState(voice.id, index);
  // "US troops": other people than the story's, whoever speaks of them.
  if (isOfState && isBarePopulation(units, chosen, at + 1)) return true;
  if (isTold(units, chosen, index)) return false;
  // "killed in Ukraine".
  if (places(units[at - 1]?.last.word ?? '')) return true;
  // "Ukrainian losses", "US losses".
  const subject = chosen[at + 1]?.find(isSubject);
  if (subject === undefined || !isOfState) return false;
  const phrase = units[at]?.phrase ?? '';
  return PEOPLE.test(phrase) || !(speaksOf(voice.id, subject, index) || isSpokenOf(phrase, subject, index));
}

function isBarePopulation(units: readonly Unit[], chosen: Chosen, at: number): boolean {
  const isPopulation = chosen[at]?.some(({ kind }) => kind === 'population') ?? false;
  return isPopulation && !units[at]?.phrase.includes(' ');
}

/** Somebody is said to speak, or the story's own people are named beside them. */
function isTold(units: readonly Unit[], chosen: Chosen, { dossier }: DossierIndex): boolean {
  return (
    units.some(
      ({ cue }) => cue === 'say' || cue === 'who' || cue === 'origin' || cue === 'deny' || cue === 'compare',
    ) || chosen.some((entries) => entries.some(({ id }) => id === dossier.defaults.population))
  );
}

function isState(id: string, { dossier }: DossierIndex): boolean {
  const source = dossier.sources.get(id);
  return source?.kind === 'state' && source.parent === null;
}

function speaksOf(voice: string, subject: Entry, { lists }: DossierIndex): boolean {
  return meet(lists.originators.get(voice) ?? NONE, claimsOn(subject, lists));
}

/** "Ukraine's offensive": whose it is stands in the claims about it. */
function isSpokenOf(phrase: string, subject: Entry, { lists }: DossierIndex): boolean {
  const about = claimsOn(subject, lists);
  return phrase.split(' ').every((word) => meet(about, lists.stems.get(stem(word)) ?? NONE));
}
