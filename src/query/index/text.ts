import { type AnyClaim, isComputed } from '../../claims/figures/sums.ts';
import { stem } from '../words/stem.ts';
import { words } from '../words/tokens.ts';
import { append, type Lists, Postings } from './postings.ts';
import { WordTable } from './word-table.ts';

/** Which claims have a word, by its stem; and the very words. */
export class TextPostings {
  readonly #table = new WordTable();
  readonly #stems = new Postings();
  /** By the number of a word, the claims that have its stem, and how often it stands in them. */
  readonly #lists: number[][] = [];
  readonly #times: number[] = [];
  #claim = 0;

  add(claim: AnyClaim, number: number): void {
    this.#claim = number;
    for (const text of textsOf(claim)) this.#table.each(text, this.#take);
  }

  readonly #take = (word: number): void => {
    let list = this.#lists[word];
    if (list === undefined) {
      list = this.#stems.list(stem(this.#table.words[word] ?? ''));
      this.#lists[word] = list;
    }
    this.#times[word] = (this.#times[word] ?? 0) + 1;
    append(list, this.#claim);
  };

  done(): { readonly stems: Lists; readonly words: ReadonlyMap<string, number> } {
    const words = this.#table.words.map((word, number) => [word, this.#times[number] ?? 0] as const);
    return { stems: this.#stems.done(), words: new Map(words) };
  }
}

/**
 * Everything that free text is searched in: our sentence, and what the documents print. A sum has the words
 * of its parts, which are found by themselves.
 */
function textsOf(claim: AnyClaim): string[] {
  if (isComputed(claim)) return [];
  const texts = [claim.statement];
  for (const { quote, paraphrase } of claim.mentions) {
    if (quote !== null) texts.push(quote);
    if (paraphrase !== null) texts.push(paraphrase);
  }
  return texts;
}

export function eachWord(claim: AnyClaim, take: (word: string) => void): void {
  for (const text of textsOf(claim)) for (const word of words(text)) take(word);
}
