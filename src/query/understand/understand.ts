import type { Calendar } from '../dates/calendar.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { latestYear } from '../index/story.ts';
import { aboutElse } from './about-else.ts';
import { askedOfVoices } from './corrections.ts';
import { facetsOf } from './facets.ts';
import { gather, without } from './gather.ts';
import { intentOf } from './intent.ts';
import { parseSentence, type Sentence } from './sentence.ts';
import { askedTime } from './time.ts';
import type { Understanding } from './understanding.ts';
import { isDoer, isOfSubject } from './whose.ts';

/** What a question is asked in. */
export interface Setting {
  /** Today in the newsroom's zone, as an ISO day. */
  readonly today: string;
  /** The topic last asked about in this channel, for questions that name none. */
  readonly previousTopic?: string | null;
}

/** Reads a question as typed. Pure but for what `index` remembers of words. */
export function understand(
  typed: string,
  index: DossierIndex,
  { today, previousTopic = null }: Setting,
): Understanding {
  const calendar = calendarOf(index, today);
  const sentence = parseSentence(typed, index, calendar);
  const { units, text } = sentence;
  const gathered = gather(units, text, index);
  const question = { text, units, chosen: gathered.chosen };
  const outside = aboutElse(question, sentence.numbers.length > 0, index);
  const isUnsaid = (at: number) =>
    outside.has(at) || isOfSubject(question, at, index) || isDoer(question, at, index);
  const unsaid = units.flatMap((_, at) => (isUnsaid(at) ? [at] : []));
  const known = unsaid.length > 0 ? without(gathered, units, new Set(unsaid)) : gathered;
  const read = facetsOf(sentence, known, askedTime(sentence.dates, calendar), outside, index);
  if (gathered.isUncounted || outside.size > 0) {
    const close = askedOfVoices(question, outside, index);
    return { ...read, intent: 'none', didYouMean: [...read.didYouMean, ...close] };
  }
  if (hasSubject(read)) return { ...read, intent: intentOf(read, sentence.cues, index.story) };
  return withoutSubject(read, sentence, index, previousTopic);
}

/** Something is asked about: the rest only limits it. */
function hasSubject({ topics, measures, propositions, documents, number, words }: Understanding): boolean {
  return (
    topics.length + measures.length + propositions.length + documents.length + words.length > 0 ||
    number !== null
  );
}

/**
 * A question that names no topic takes the channel's last one ("who denies it?", "and Zelensky?"), unless
 * it is about a source. Without one it asks for the whole dossier if it limits it at all; the story's own
 * names alone ("North Koreans in Kursk") ask for nothing yet, and are met with what can be asked.
 */
function withoutSubject(
  read: Understanding,
  { units, cues }: Sentence,
  { dossier, story }: DossierIndex,
  previousTopic: string | null,
): Understanding {
  const voices = read.sources.length + read.outlets.length;
  const isFollowUp = units[0]?.cue === 'follow-up' || units[0]?.first.word === 'and';
  const isLimited =
    Object.values(read.excluded).some(({ length }) => length > 0) ||
    read.asOfMode !== null ||
    read.stance !== null ||
    cues.has('timeline') ||
    // "why do they differ": all that there is, set side by side.
    (read.compares && voices !== 1) ||
    read.populations.length + read.scopes.length > 0;
  const names = units.some(({ kind }) => kind === 'facet');
  const asks = isLimited || isFollowUp || read.compares || names || cues.has('who') || cues.has('origin');
  if (
    previousTopic !== null &&
    dossier.topics.has(previousTopic) &&
    asks &&
    (voices === 0 || isLimited || isFollowUp)
  ) {
    const assumed = { ...read, topics: [previousTopic], assumedTopic: previousTopic };
    return { ...assumed, intent: intentOf(assumed, cues, story) };
  }
  if (isLimited || voices > 0 || cues.has('origin')) return { ...read, intent: intentOf(read, cues, story) };
  const isGreeting = units.every(({ cue }) => cue === 'greeting' || cue === 'help');
  // The story's own people are said to speak, and the dossier has nothing that they said.
  if (names && (cues.has('say') || cues.has('deny'))) return { ...read, intent: 'none' };
  const asksNothing = isGreeting || isFollowUp || cues.has('help') || cues.has('compare') || names;
  return { ...read, intent: asksNothing ? 'help' : 'none' };
}

export function calendarOf({ dossier, story }: DossierIndex, today: string): Calendar {
  return {
    today,
    firstYear: Number(dossier.since.from.slice(0, 4)) - 1,
    yearOf: (month, day) => latestYear(story, month, day),
  };
}
