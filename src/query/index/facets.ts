import type { AnyClaim } from '../../claims/figures/sums.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Closure } from './closure.ts';
import { type Lists, Postings } from './postings.ts';
import { TextPostings } from './text.ts';

/** What claims are found by. */
interface PerFacet<T> {
  readonly topics: T;
  readonly measures: T;
  readonly propositions: T;
  /** By originator, under every parent too. */
  readonly originators: T;
  /** By whoever passed it on: relays, and the outlets of the documents. */
  readonly carriers: T;
  readonly documents: T;
  readonly places: T;
  readonly populations: T;
  readonly scopes: T;
  /** By the measure some relay printed it under. */
  readonly printed: T;
  /** By every number that it gives, written out. */
  readonly numbers: T;
}

export type Facet = keyof PerFacet<unknown>;

/** For every facet, and for every stem of the claims' text, who of the claims belongs to it. */
export interface FacetLists extends PerFacet<Lists> {
  readonly stems: Lists;
  /** The very words of the claims' text, and how often they stand there. */
  readonly words: ReadonlyMap<string, number>;
}

export const perFacet = <T>(make: (facet: Facet) => T): PerFacet<T> => ({
  topics: make('topics'),
  measures: make('measures'),
  propositions: make('propositions'),
  originators: make('originators'),
  carriers: make('carriers'),
  documents: make('documents'),
  places: make('places'),
  populations: make('populations'),
  scopes: make('scopes'),
  printed: make('printed'),
  numbers: make('numbers'),
});

/** Claims newest first; linear in what they hold. */
export function facetLists(claims: readonly AnyClaim[], dossier: Dossier, closure: Closure): FacetLists {
  const postings = perFacet(() => new Postings());
  const text = new TextPostings();
  for (const [number, claim] of claims.entries()) {
    eachFacet(claim, dossier, closure, (facet, key) => postings[facet].add(key, number));
    text.add(claim, number);
  }
  return { ...perFacet((facet) => postings[facet].done()), ...text.done() };
}

/** Everything that a claim is found by but for its words; some of it more than once. */
export function eachFacet(
  claim: AnyClaim,
  dossier: Dossier,
  closure: Closure,
  put: (facet: Facet, key: string) => void,
): void {
  const under = (facet: Facet, keys: readonly string[]) => {
    for (const key of keys) put(facet, key);
  };
  put('topics', claim.topic);
  if (claim.measure !== null) {
    under('measures', closure.measures(claim.measure));
    under('topics', closure.topicsOfMeasure(claim.measure));
  }
  const stated = claim.proposition === null ? [] : [claim.proposition];
  for (const proposition of [...stated, ...claim.implies.map(({ proposition }) => proposition)]) {
    under('propositions', closure.propositions(proposition));
    under('topics', [dossier.propositions.get(proposition)?.topic ?? []].flat());
  }
  for (const originator of claim.originators) under('originators', closure.sources(originator));
  under('places', closure.places(claim.place));
  under('populations', closure.populations(claim.population));
  if (claim.scope !== null) under('scopes', closure.scopes(claim.scope));
  for (const { document, relay, measureAsPrinted } of claim.mentions) {
    put('documents', document);
    const outlet = dossier.documents.get(document)?.outlet;
    for (const carrier of outlet === undefined ? relay : [...relay, outlet])
      under('carriers', closure.sources(carrier));
    if (measureAsPrinted !== null) under('printed', closure.measures(measureAsPrinted));
  }
  for (const value of [claim.value, claim.min, claim.max]) if (value !== null) put('numbers', String(value));
}
