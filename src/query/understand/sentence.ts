import type { Calendar } from '../dates/calendar.ts';
import { type DatePhrase, readDates } from '../dates/date-phrase.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import type { Cue } from '../lexicon/cues.ts';
import { readWord } from '../lexicon/read-word.ts';
import type { NumberSpan } from '../numbers/number-span.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { type Token, tokens } from '../words/tokens.ts';
import { documentsAt } from './addresses.ts';
import { speakersNamed } from './spoken-as.ts';
import { titlesIn } from './titles.ts';
import { parseUnits, type Unit } from './units.ts';

/** A question is a sentence: what is longer is not read to its end. */
const MOST_CHARACTERS = 600;
const MOST_WORDS = 80;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const overlaps = (spans: readonly Stretch[], { start, end }: Stretch) =>
  spans.some((span) => start < span.end && span.start < end);

/** A question taken apart. */
export interface Sentence {
  /** As far as it was read. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly cues: ReadonlySet<Cue>;
  readonly dates: readonly DatePhrase[];
  readonly numbers: readonly NumberSpan[];
  /** Documents whose address or headline was pasted. */
  readonly documents: readonly string[];
}

/** Addresses and headlines first, then dates, then numbers, then words: each reads only what the ones before it left. */
export function parseSentence(typed: string, index: DossierIndex, calendar: Calendar): Sentence {
  const text = typed.slice(0, MOST_CHARACTERS);
  const all = tokens(text, MOST_WORDS);
  const named = [documentsAt(text, index), titlesIn(all, index)];
  const spans = named.flatMap(({ spans }) => spans);
  const readings = all.map(({ word }) => readWord(word, index));
  const hints = new Set(readings.flatMap(({ date }) => date));
  const dates = (hints.size > 0 ? readDates(text, calendar, hints) : []).filter(
    (date) => !overlaps(spans, date),
  );
  const numbers = readings.some(({ number }) => number) ? readNumbers(text, [...dates, ...spans]) : [];
  const taken = [...spans, ...dates, ...numbers];
  const isTaken = (token: Token) => overlaps(taken, token);
  const units = speakersNamed(parseUnits(all, isTaken, text, index), index);
  return {
    text,
    units,
    cues: new Set(units.flatMap(({ cue }) => cue ?? [])),
    dates,
    numbers,
    documents: named.flatMap(({ documents }) => documents),
  };
}
