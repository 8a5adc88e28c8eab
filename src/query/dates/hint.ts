import { MONTH } from './months.ts';

/** What kind of date a word may belong to. */
export type DateHint = 'month' | 'digits' | 'feast' | 'relative' | 'latest';

const HINTS: readonly (readonly [DateHint, RegExp])[] = [
  ['month', new RegExp(`^(?:${MONTH})$`, 'iu')],
  ['feast', /^(?:christmas|xmas|boxing|new)$/],
  // A year, or the short numbers of 13.1.25 and of "Q1".
  ['digits', /^(?:(?:19|20)\d{2}|\d{1,2}|q[1-4])$/],
  [
    'relative',
    /^(?:today|yesterday|weeks?|months?|years?|night|days|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/,
  ],
  ['latest', /^(?:latest|newest|recent|date|now|currently|current|moment|days|new|updates?)$/],
];

export const EVERY_HINT: ReadonlySet<DateHint> = new Set(HINTS.map(([hint]) => hint));
const NO_HINTS: readonly DateHint[] = [];

/**
 * What a folded word hints at. Reading dates costs more than all the rest of a question, so that only the
 * forms that its words hint at are looked for.
 */
export function dateHints(word: string): readonly DateHint[] {
  const hints = HINTS.filter(([, words]) => words.test(word)).map(([hint]) => hint);
  return hints.length === 0 ? NO_HINTS : hints;
}
