import { conditionsOf, intersect } from '../index/conditions.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { meet, NONE } from '../index/postings.ts';
import { places } from '../words/filler.ts';
import { stem } from '../words/stem.ts';
import type { Entry } from './lexicon.ts';
import { isSubject } from './subjects.ts';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding.ts';
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

function speaksOf(voice: string, subject: Entry, index: DossierIndex): boolean {
  const asked = { ...asking(subject), sources: [voice] };
  return !intersect(conditionsOf(asked, index), index.claims.length).next().done;
}

/** "Ukraine's offensive": whose it is stands in the claims about it. */
function isSpokenOf(phrase: string, subject: Entry, index: DossierIndex): boolean {
  const [about = NONE] = conditionsOf(asking(subject), index);
  return phrase.split(' ').every((word) => meet(about, index.lists.stems.get(stem(word)) ?? NONE));
}

const asking = ({ kind, id }: Entry): Understanding => ({
  ...NOTHING_UNDERSTOOD,
  topics: kind === 'topic' ? [id] : [],
  measures: kind === 'measure' ? [id] : [],
  propositions: kind === 'proposition' ? [id] : [],
});
