import { type ComputedClaim, computeSums } from '../../claims/figures/sums.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import type { WordReading } from '../lexicon/read-word.ts';
import { type Articles, filed } from './articles.ts';
import { type Closure, closureOf } from './closure.ts';
import { type FacetLists, facetLists } from './facets.ts';
import { type Order, orderOf } from './renumber.ts';
import { placed } from './standing.ts';
import { retold, type Story } from './story.ts';

/**
 * A dossier made ready for questions. It never changes: `applyChanges` makes the next one. Claims and
 * computed sums are numbered newest first; `begins` and `ends` say when each stands, as day numbers.
 */
export interface DossierIndex extends Order {
  readonly dossier: Dossier;
  readonly lexicon: Lexicon;
  readonly closure: Closure;
  readonly sums: readonly ComputedClaim[];
  readonly lists: FacetLists;
  readonly story: Story;
  readonly articles: Articles;
  /** What typed words were read as; bounded. */
  readonly read: Map<string, WordReading>;
}

export function buildIndex(dossier: Dossier): DossierIndex {
  const recorded = [...dossier.claims.values()];
  const sums = computeSums(recorded, dossier);
  const standing = [...recorded, ...sums].map((claim) => placed(claim, dossier));
  const order = orderOf(standing);
  const closure = closureOf(dossier);
  return {
    dossier,
    lexicon: buildLexicon(dossier),
    closure,
    ...order,
    sums,
    lists: facetLists(order.claims, dossier, closure),
    story: retold(
      null,
      standing.map((one) => [one, 1]),
      dossier,
    ),
    articles: filed(null, { gone: [], come: [...dossier.documents.values()] }),
    read: new Map(),
  };
}
