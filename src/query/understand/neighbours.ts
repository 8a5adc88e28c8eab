import type { Entry } from '../lexicon/lexicon.ts';
import { isSubject } from './subjects.ts';
import type { Unit } from './units.ts';

/** A question's pieces, and what was chosen of their meanings. */
export interface Parsed {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly chosen: readonly (readonly Entry[])[];
}

const ARTICLES = new Set('the a an this that these those their its his her any some all'.split(' '));

/** Words between who is counted and what became of them: "journalists who have been killed". */
const AUXILIARIES = new Set(
  (
    'is are was were be been being am has have had do does did will would may might could can got get getting ' +
    'who that which also ever really actually already now still so far officially publicly'
  ).split(' '),
);

export const isArticle = ({ kind, last }: Unit): boolean => kind === 'filler' && ARTICLES.has(last.word);
export const isAuxiliary = ({ kind, last }: Unit): boolean =>
  kind !== 'break' && kind !== 'facet' && AUXILIARIES.has(last.word);

/** A word with a meaning of its own that the dossier gives no name to. */
export const isContent = ({ kind }: Unit): boolean =>
  kind === 'ordinary' || kind === 'text' || kind === 'frequent-text' || kind === 'unknown';

/** The next place from here on, forwards or backwards, whose piece is none of those. */
export function past(
  { units }: Parsed,
  from: number,
  isPassed: (unit: Unit) => boolean,
  step: 1 | -1 = 1,
): number {
  let at = from;
  for (let unit = units[at]; unit !== undefined && isPassed(unit); unit = units[at]) at += step;
  return at;
}

export const subjectAt = ({ chosen }: Parsed, at: number): Entry | undefined => chosen[at]?.find(isSubject);

export const isVoice = ({ kind }: Entry): boolean => kind === 'source' || kind === 'outlet';

export const voiceAt = ({ chosen }: Parsed, at: number): Entry | undefined => chosen[at]?.find(isVoice);
