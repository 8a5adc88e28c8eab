import { MONTH } from './months.ts';

const HINT = new RegExp(
  `^(?:${MONTH}|today|yesterday|week|weeks|month|months|year|years|night|days?|ago|\\p{L}+day|latest|newest|recent|date|now|` +
    'currently|current|moment)$|\\d',
  'iu',
);

/** Could a date stand where this word stands? Reading dates costs more than all the rest of a question. */
export const hintsAtDate = (word: string): boolean => HINT.test(word);
