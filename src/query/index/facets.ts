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
  let number = 0;
  const put: Put = (facet, key) => postings[facet].add(key, number);
  for (const claim of claims) {
    eachFacet(claim, dossier, closure, put);
    text.add(claim, number);
    number += 1;
  }
  return { ...perFacet((facet) => postings[facet].done()), ...text.done() };
}

type Put = (facet: Facet, key: string) => void;

/**
 * Everything that a claim is found by but for its words; some of it more than once. Asked of every claim of a
 * story: nothing is put together on the way.
 */
export function eachFacet(claim: AnyClaim, dossier: Dossier, closure: Closure, put: Put): void {
  put('topics', claim.topic);
  if (claim.measure !== null) {
    putAll('measures', closure.measures(claim.measure), put);
    putAll('topics', closure.topicsOfMeasure(claim.measure), put);
  }
  if (claim.proposition !== null) putProposition(claim.proposition, dossier, closure, put);
  for (const { proposition } of claim.implies) putProposition(proposition, dossier, closure, put);
  for (const originator of claim.originators) putAll('originators', closure.sources(originator), put);
  putAll('places', closure.places(claim.place), put);
  putAll('populations', closure.populations(claim.population), put);
  if (claim.scope !== null) putAll('scopes', closure.scopes(claim.scope), put);
  for (const { document, relay, measureAsPrinted } of claim.mentions) {
    put('documents', document);
    const outlet = dossier.documents.get(document)?.outlet;
    for (const carrier of relay) putAll('carriers', closure.sources(carrier), put);
    if (outlet !== undefined) putAll('carriers', closure.sources(outlet), put);
    if (measureAsPrinted !== null) putAll('printed', closure.measures(measureAsPrinted), put);
  }
  if (claim.value !== null) put('numbers', String(claim.value));
  if (claim.min !== null) put('numbers', String(claim.min));
  if (claim.max !== null) put('numbers', String(claim.max));
}

function putAll(facet: Facet, keys: readonly string[], put: Put): void {
  for (const key of keys) put(facet, key);
}

function putProposition(id: string, { propositions }: Dossier, closure: Closure, put: Put): void {
  putAll('propositions', closure.propositions(id), put);
  const topic = propositions.get(id)?.topic;
  if (topic !== undefined) put('topics', topic);
}
