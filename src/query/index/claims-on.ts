import type { Entry } from '../lexicon/lexicon.ts';
import type { FacetLists } from './facets.ts';
import { type List, NONE } from './postings.ts';

/** The claims on one topic, measure or proposition. */
export function claimsOn({ kind, id }: Entry, lists: FacetLists): List {
  switch (kind) {
    case 'topic':
      return lists.topics.get(id) ?? NONE;
    case 'measure':
      return lists.measures.get(id) ?? NONE;
    case 'proposition':
      return lists.propositions.get(id) ?? NONE;
    default:
      return NONE;
  }
}
