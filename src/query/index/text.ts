import { type AnyClaim, isComputed } from '../../claims/figures/sums.ts';
import { stem } from '../words/stem.ts';
import { words } from '../words/tokens.ts';
import { append, type Lists, Postings } from './postings.ts';

/** Which claims have a word, by its stem; and the very words. */
export class TextPostings {
  readonly #stems = new Postings();
  readonly #byWord = new Map<string, { readonly list: number[]; times: number }>();

  add(claim: AnyClaim, number: number): void {
    eachWord(claim, (word) => {
      let found = this.#byWord.get(word);
      if (found === undefined) {
        found = { list: this.#stems.list(stem(word)), times: 0 };
        this.#byWord.set(word, found);
      }
      found.times += 1;
      append(found.list, number);
    });
  }

  done(): { readonly stems: Lists; readonly words: ReadonlyMap<string, number> } {
    const times = [...this.#byWord].map(([word, { times }]) => [word, times] as const);
    return { stems: this.#stems.done(), words: new Map(times) };
  }
}

/**
 * Everything that free text is searched in: our sentence, and what the documents print. A sum has the words
 * of its parts, which are found by themselves.
 */
export function eachWord(claim: AnyClaim, take: (word: string) => void): void {
  if (isComputed(claim)) return;
  for (const word of words(claim.statement)) take(word);
  for (const { quote, paraphrase } of claim.mentions) {
    if (quote !== null) for (const word of words(quote)) take(word);
    if (paraphrase !== null) for (const word of words(paraphrase)) take(word);
  }
}
