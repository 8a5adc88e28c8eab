import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Engine } from './engine.ts';
import { type Searchable, searchables } from './searchable.ts';

const KEYS = ['statement', 'quotes', 'names'];

const over = (name: string, most: number, options: IFuseOptions<Searchable>): Engine => ({
  name,
  most,
  open(dossier) {
    const fuse = new Fuse(searchables(dossier), { keys: KEYS, ignoreLocation: true, ...options });
    return { first: (question) => fuse.search(question, { limit: 1 })[0]?.item.id ?? null };
  },
});

/** The question as one pattern, looked for in every claim. */
export const fuse = over('Fuse.js over the claims', 10_000, { threshold: 0.4 });

/** Word by word, weighed by how rare each is. */
export const fuseTokens = over('Fuse.js token search', 10_000, { threshold: 0.4, useTokenSearch: true });
