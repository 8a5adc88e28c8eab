import type { Calendar } from '../dates/calendar.ts';
import { readDates } from '../dates/date-phrase.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { type Token, tokens } from '../words/tokens.ts';
import { isAboutElse } from './about-else.ts';
import { documentsAt } from './addresses.ts';
import { askedNumber } from './asked-number.ts';
import { correctionsIn, suggestionsFor } from './corrections.ts';
import type { Cue } from './cues.ts';
import { gather } from './gather.ts';
import { intentOf } from './intent.ts';
import { readWord } from './read-word.ts';
import { askedTime } from './time.ts';
import { NOTHING_UNDERSTOOD, type Understanding } from './understanding.ts';
import { parseUnits, type Unit } from './units.ts';

/** A question is a sentence: what is longer is not read to its end. */
const MOST_CHARACTERS = 600;
const MOST_WORDS = 80;

export interface Clock {
  /** Today in the newsroom's zone, as an ISO day. */
  readonly today: string;
  /** The topic last asked about in this channel, for questions that name none. */
  readonly previousTopic?: string | null;
}

/** Reads a question as typed. Pure but for what `index` remembers of words. */
export function understand(typed: string, index: DossierIndex, clock: Clock): Understanding {
  const text = typed.slice(0, MOST_CHARACTERS);
  const addresses = documentsAt(text, index);
  const all = tokens(text, MOST_WORDS);
  const calendar = calendarOf(index, clock.today);
  const hints = all.some(({ word }) => readWord(word, index).hints);
  const dates = hints ? readDates(text, calendar) : [];
  const numbers = hints ? readNumbers(text, [...dates, ...addresses.spans]) : [];
  const taken = [...addresses.spans, ...dates, ...numbers];
  const isTaken = ({ start, end }: Token) => taken.some((span) => start < span.end && span.start < end);
  const units = parseUnits(all, isTaken, index);
  const cues = new Set(units.flatMap(({ cue }) => cue ?? []));
  const { named, excluded, chosen } = gather(units);
  const time = askedTime(dates, calendar);
  const number = askedNumber(numbers);
  const documents = [...new Set([...named.document, ...addresses.documents])];

  const excludes = excluded.measures.length + excluded.sources.length > 0;
  const stance = cues.has('deny') ? 'denies' : cues.has('assert') ? 'asserts' : null;
  const hasSubject =
    named.topic.length + named.measure.length + named.proposition.length + documents.length > 0;
  const words = wordsOf(units);
  const corrected = correctionsIn(units, text);
  const ignored = units
    .filter(({ kind }) => kind === 'unknown' || kind === 'ordinary')
    .map(({ first, last }) => text.slice(first.start, last.end));
  const read: Understanding = {
    ...NOTHING_UNDERSTOOD,
    topics: named.topic.filter((topic) => !narrowed(topic, named, index)),
    measures: named.measure,
    propositions: named.proposition,
    sources: mostSpecific(named.source, cues, index),
    outlets: named.outlet,
    documents,
    places: named.place,
    populations: named.population.filter((id) => id !== index.dossier.defaults.population),
    scopes: named.scope,
    words,
    ...time,
    number,
    stance,
    excluded: { measures: excluded.measures, sources: excluded.sources },
    compares: cues.has('compare'),
    corrected,
    ignored,
    didYouMean: suggestionsFor(units, text),
  };

  if (isAboutElse(units, chosen, hasSubject || number !== null)) return { ...read, intent: 'none' };
  const voices = read.sources.length + read.outlets.length;
  const asksAround =
    cues.has('timeline') ||
    stance !== null ||
    excludes ||
    read.compares ||
    time.asOfMode !== null ||
    isFollowUp(units);
  const isOpen = !hasSubject && words.length === 0 && number === null;
  const assumed = isOpen && (asksAround || voices === 0) ? (clock.previousTopic ?? null) : null;
  const isAnything =
    units.some(({ kind }) => kind === 'facet') ||
    asksAround ||
    cues.has('origin') ||
    number !== null ||
    words.length > 0;
  if (isOpen && assumed === null) {
    if (!isAnything) return { ...read, intent: isHelp(all, units, cues) ? 'help' : 'none' };
    const isContextOnly = voices === 0 && documents.length === 0 && !asksAround && !cues.has('origin');
    if (isContextOnly) return { ...read, intent: 'help' };
  }
  const withTopic =
    assumed === null || !index.dossier.topics.has(assumed)
      ? read
      : { ...read, topics: [assumed], assumedTopic: assumed };
  return { ...withTopic, intent: intentOf(withTopic, cues, index.topicKinds) };
}

function calendarOf({ dossier, years }: DossierIndex, today: string): Calendar {
  return {
    today,
    firstYear: Number(dossier.since.from.slice(0, 4)) - 1,
    yearOf: (month, day) => years.get(day === null ? `${month}` : `${month}-${day}`) ?? null,
  };
}

/** A topic beside one of its own measures or propositions only names the context: "casualties: killed". */
function narrowed(
  topic: string,
  named: ReturnType<typeof gather>['named'],
  { dossier }: DossierIndex,
): boolean {
  const { measures = [], propositions = [] } = dossier.topics.get(topic) ?? {};
  return (
    named.measure.some((id) => measures.includes(id)) ||
    named.proposition.some((id) => propositions.includes(id))
  );
}

/** "Seoul's NIS" is NIS; set against each other, both stand. */
function mostSpecific(
  ids: readonly string[],
  cues: ReadonlySet<Cue>,
  { dossier }: DossierIndex,
): readonly string[] {
  if (ids.length < 2 || cues.has('compare') || cues.has('or')) return ids;
  const isAbove = (wider: string, id: string) => {
    for (
      let at = dossier.sources.get(id)?.parent ?? null;
      at !== null;
      at = dossier.sources.get(at)?.parent ?? null
    )
      if (at === wider) return true;
    return false;
  };
  return ids.filter((id) => !ids.some((other) => other !== id && isAbove(id, other)));
}

/**
 * Words to look for in the claims' text. The most frequent words of English say by themselves nothing
 * about what is asked ("what time is it"), unless several come together.
 */
function wordsOf(units: readonly Unit[]): string[] {
  const found = units.filter(({ kind }) => kind === 'text' || kind === 'frequent-text');
  const isTelling = found.length > 1 || found.some(({ kind }) => kind === 'text');
  return isTelling ? [...new Set(found.map(({ first }) => first.word))] : [];
}

const isFollowUp = ([first]: readonly Unit[]) => first?.cue === 'follow-up' || first?.first.word === 'and';

function isHelp(all: readonly Token[], units: readonly Unit[], cues: ReadonlySet<Cue>): boolean {
  return all.length === 0 || cues.has('help') || units.every(({ cue }) => cue === 'greeting');
}
