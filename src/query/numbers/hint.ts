import { isNumberWord } from './spelled.ts';

const VAGUE = new Set(['several', 'dozens', 'hundreds', 'thousands']);

/** Could a number stand where this word stands? */
export const hintsAtNumber = (word: string): boolean =>
  /\d/.test(word) || isNumberWord(word) || VAGUE.has(word);
