import type { Claim } from '../../claims/record/claim.ts';
import { stem } from '../words/stem.ts';
import { words } from '../words/tokens.ts';
import { append, type List, Postings } from './postings.ts';

/** Which claims have a word, by its stem; and the very words. */
export class TextPostings {
  readonly #stems = new Postings();
  readonly #byWord = new Map<string, number[]>();

  /** Adds everything that free text is searched in: our sentence, and what the documents print. */
  add({ statement, mentions }: Claim, number: number): void {
    this.#addText(statement, number);
    for (const { quote, paraphrase } of mentions) {
      if (quote !== null) this.#addText(quote, number);
      if (paraphrase !== null) this.#addText(paraphrase, number);
    }
  }

  #addText(text: string, number: number): void {
    for (const word of words(text)) {
      let list = this.#byWord.get(word);
      if (list === undefined) {
        list = this.#stems.list(stem(word));
        this.#byWord.set(word, list);
      }
      append(list, number);
    }
  }

  done(): { readonly stems: ReadonlyMap<string, List>; readonly words: ReadonlySet<string> } {
    return { stems: this.#stems.done(), words: new Set(this.#byWord.keys()) };
  }
}
