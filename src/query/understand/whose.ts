import { claimsOn } from '../index/claims-on.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { meet, NONE } from '../index/postings.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import { places } from '../words/filler.ts';
import { isSeat, namesPeople } from '../words/peoples.ts';
import { stem } from '../words/stem.ts';
import { words } from '../words/tokens.ts';
import { holdsThem } from './held.ts';
import { isArticle, isAuxiliary, isVoice, type Parsed, past, subjectAt, voiceAt } from './neighbours.ts';
import { isSpeaker } from './speakers.ts';
import { standTogether } from './stands-together.ts';
import { isSubject, measuresOf } from './subjects.ts';

/**
 * Does a name say whose losses, or where, and not who speaks of them? The dossier counts its own people
 * only, so that it holds nothing about that: "Ukrainian losses", "how many Americans died", "US troops",
 * "killed in Ukraine", "did Russia send".
 */
export function isWhose(question: Parsed, at: number, index: DossierIndex): boolean {
  const voice = voiceAt(question, at);
  if (voice === undefined)
    return isCountry(question, at, index) && (isOwner(question, at, index) || comesFrom(question, at));
  if (isSpeaker(question, at)) return false;
  const phrase = question.units[at]?.phrase ?? '';
  const isState = isStateItself(voice.id, index);
  const arePeople = isState ? namesPeople(phrase) : isArmed(phrase, voice.id, index);
  if ((isState || arePeople) && isBarePopulation(question, at + 1)) return true;
  const isAsked = isCounted(question, at) || question.chosen.flat().some(isAskedOf);
  if (arePeople) return isAsked && !(acts(question, at) && namesOwn(question, index));
  if (!isState || !isAsked) return false;
  if (acts(question, at) && holdsThem(question, voice.id, index)) return false;
  const isPlace = places(question.units[at - 1]?.last.word ?? '');
  return isPlace || (!isSeat(phrase) && isOwner(question, at, index));
}

/** Something, or somebody, that the question is about. */
const isAskedOf = (entry: Entry) => isSubject(entry) || entry.kind === 'population';

/** "prisoners from Russia". */
const comesFrom = (question: Parsed, at: number) =>
  question.units[at - 1]?.last.word === 'from' && subjectAt(question, at - 2) !== undefined;

/** "did the Ukrainians capture". */
function acts(question: Parsed, at: number): boolean {
  const before = question.units[past(question, at - 1, isArticle, -1)];
  return before !== undefined && isAuxiliary(before);
}

/**
 * Who did it is neither who is counted nor who speaks: "captured by Ukraine", "killed by Ukrainian forces",
 * "how many North Koreans did Ukraine capture".
 */
export function isDoer(question: Parsed, at: number, index: DossierIndex): boolean {
  const voice = voiceAt(question, at);
  const isState = voice !== undefined && isStateItself(voice.id, index);
  const by = past(question, at - 1, isArticle, -1);
  if (question.units[by]?.last.word === 'by') {
    const isPopulation = question.chosen[at]?.some(({ kind }) => kind === 'population') ?? false;
    return (isState || isPopulation) && subjectAt(question, by - 1) !== undefined;
  }
  if (!isState || !acts(question, at) || isSpeaker(question, at)) return false;
  return namesOwn(question, index) || holdsThem(question, voice.id, index);
}

/** "Ukraine's losses", "did Russia send", "has Ukraine lost". */
function isOwner(question: Parsed, at: number, index: DossierIndex): boolean {
  const { units, chosen } = question;
  if (namesOwn(question, index)) return false;
  const isCounted = (entry: Entry) => isSubject(entry) && measuresOf(entry, index.dossier).length > 0;
  if (acts(question, at)) return chosen.flat().some(isCounted);
  const subject = subjectAt(question, at + 1);
  if (subject === undefined || !isCounted(subject)) return false;
  const phrase = [units[at]?.phrase ?? '', units[at + 1]?.phrase ?? ''].join(' ');
  return !standTogether(phrase.split(' '), [subject], index);
}

/**
 * "Ukraine's offensive", "how much of Kursk does Ukraine hold": what is not counted is told of by name, and nobody
 * is said to speak.
 */
export function isOfSubject(question: Parsed, at: number, { dossier, lists }: DossierIndex): boolean {
  const behind = subjectAt(question, at + 1);
  const subject = behind ?? (acts(question, at) ? question.chosen.flat().find(isSubject) : undefined);
  if (voiceAt(question, at) === undefined || isSpeaker(question, at)) return false;
  if (subject?.kind !== 'topic' || measuresOf(subject, dossier).length > 0) return false;
  const about = claimsOn(subject, lists);
  const words = question.units[at]?.phrase.split(' ') ?? [];
  return words.every((word) => meet(about, lists.stems.get(stem(word)) ?? NONE));
}

/** A place that lies in no other: a country, as far as the story goes. */
function isCountry({ chosen }: Parsed, at: number, { dossier }: DossierIndex): boolean {
  const place = chosen[at]?.find(({ kind }) => kind === 'place');
  return place !== undefined && dossier.places.get(place.id)?.partOf === null;
}

function isStateItself(id: string, { dossier }: DossierIndex): boolean {
  const source = dossier.sources.get(id);
  return source?.kind === 'state' && source.parent === null;
}

/** "Ukrainian military", "special forces": a body that speaks, and men who can fall. */
function isArmed(phrase: string, id: string, { dossier, lexicon }: DossierIndex): boolean {
  const { name = '', short = '' } = dossier.sources.get(id) ?? {};
  return [phrase, ...[name, short].map((one) => words(one).join(' '))].some((one) =>
    lexicon.people.nouns.has(one.split(' ').at(-1) ?? ''),
  );
}

/** "troops", "soldiers": people, but it is not said whose. */
function isBarePopulation({ units, chosen }: Parsed, at: number): boolean {
  const isPopulation = chosen[at]?.some(({ kind }) => kind === 'population') ?? false;
  return isPopulation && !units[at]?.phrase.includes(' ');
}

/** "3,000 Ukrainians", "how many Ukrainians". */
function isCounted({ units }: Parsed, at: number): boolean {
  const before = units[at - 1];
  return before?.kind === 'break' || before?.cue === 'how-many';
}

/** "how many North Koreans did Ukraine capture", "Ukraine: North Korean losses": whose is said already. */
function namesOwn({ units }: Parsed, { lexicon }: DossierIndex): boolean {
  return units.some(({ kind, phrase, entries }) => {
    if (kind !== 'facet' || entries.some(isVoice)) return false;
    return phrase.split(' ').some((word) => lexicon.people.own.has(word));
  });
}
