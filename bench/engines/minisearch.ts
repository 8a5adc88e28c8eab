import MiniSearch from 'minisearch';
import type { Engine } from './engine.ts';
import { type Searchable, searchables } from './searchable.ts';

/** MiniSearch as its manual shows it for words with typing errors: any of the words, one error in five letters. */
export const miniSearch: Engine = {
  name: 'MiniSearch (fuzzy, OR)',
  most: 100_000,
  open(dossier) {
    const index = new MiniSearch<Searchable>({ fields: ['statement', 'quotes', 'names'] });
    index.addAll(searchables(dossier));
    const options = { fuzzy: 0.2, combineWith: 'OR' } as const;
    return { first: (question) => index.search(question, options)[0]?.id ?? null };
  },
};
