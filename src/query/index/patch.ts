import type { AnyClaim } from '../../claims/figures/sums.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { stem } from '../words/stem.ts';
import type { DossierIndex } from './dossier-index.ts';
import { eachFacet, type FacetLists, perFacet } from './facets.ts';
import { append } from './postings.ts';
import { type Moved, renumbered } from './renumber.ts';
import type { Placed } from './standing.ts';
import { eachWord } from './text.ts';

/** By key, the numbers of the claims that come to its list; none where claims only go from it. */
type Touched = Map<string, number[]>;

/** The lists after claims went and came. `come` has the numbers that claims have now. */
export function patchedLists(
  { lists, dossier: dossierBefore, closure }: DossierIndex,
  dossier: Dossier,
  gone: readonly Placed[],
  come: ReadonlyMap<AnyClaim, number>,
  moved: Moved,
): FacetLists {
  const facets = perFacet((): Touched => new Map());
  const stems: Touched = new Map();
  const words = new Map(lists.words);
  const count = (word: string, times: 1 | -1) => {
    const total = (words.get(word) ?? 0) + times;
    if (total > 0) words.set(word, total);
    else words.delete(word);
  };
  for (const { claim } of gone) {
    eachFacet(claim, dossierBefore, closure, (facet, key) => touch(facets[facet], key));
    eachWord(claim, (word) => {
      touch(stems, stem(word));
      count(word, -1);
    });
  }
  for (const [claim, number] of come) {
    eachFacet(claim, dossier, closure, (facet, key) => append(touch(facets[facet], key), number));
    eachWord(claim, (word) => {
      append(touch(stems, stem(word)), number);
      count(word, 1);
    });
  }
  return {
    ...perFacet((facet) => renumbered(lists[facet], facets[facet], moved)),
    stems: renumbered(lists.stems, stems, moved),
    words,
  };
}

function touch(touched: Touched, key: string): number[] {
  let numbers = touched.get(key);
  if (numbers === undefined) {
    numbers = [];
    touched.set(key, numbers);
  }
  return numbers;
}
