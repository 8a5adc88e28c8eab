import { type AnyClaim, isComputed } from '../../claims/figures/sums.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { closureOf } from './closure.ts';
import { type List, Postings } from './postings.ts';
import { TextPostings } from './text.ts';

type Lists = ReadonlyMap<string, List>;

/** For every facet, and for every stem of the claims' text, who of the claims belongs to it. */
export interface FacetLists {
  readonly topics: Lists;
  readonly measures: Lists;
  readonly propositions: Lists;
  /** By originator, under every parent too. */
  readonly originators: Lists;
  /** By whoever passed it on: relays, and the outlets of the documents. */
  readonly carriers: Lists;
  readonly documents: Lists;
  readonly places: Lists;
  readonly populations: Lists;
  readonly scopes: Lists;
  /** By the measure some relay printed it under. */
  readonly printed: Lists;
  readonly stems: Lists;
  /** By every number that it gives, written out. */
  readonly numbers: Lists;
  /** The very words of the claims' text. */
  readonly words: ReadonlySet<string>;
}

/** Claims newest first; linear in what they hold. */
export function facetLists(claims: readonly AnyClaim[], dossier: Dossier): FacetLists {
  const closure = closureOf(dossier);
  const topics = new Postings();
  const measures = new Postings();
  const propositions = new Postings();
  const originators = new Postings();
  const carriers = new Postings();
  const documents = new Postings();
  const places = new Postings();
  const populations = new Postings();
  const scopes = new Postings();
  const printed = new Postings();
  const text = new TextPostings();
  const numbers = new Postings();

  for (const [number, claim] of claims.entries()) {
    const under = (lists: Postings, ids: readonly string[]) => {
      for (const id of ids) lists.add(id, number);
    };
    under(topics, [claim.topic]);
    if (claim.measure !== null) {
      under(measures, closure.measures(claim.measure));
      under(topics, closure.topicsOfMeasure(claim.measure));
    }
    const stated = claim.proposition === null ? [] : [claim.proposition];
    for (const proposition of [...stated, ...claim.implies.map(({ proposition }) => proposition)]) {
      under(propositions, closure.propositions(proposition));
      under(topics, [dossier.propositions.get(proposition)?.topic ?? []].flat());
    }
    for (const originator of claim.originators) under(originators, closure.sources(originator));
    under(places, closure.places(claim.place));
    under(populations, closure.populations(claim.population));
    if (claim.scope !== null) under(scopes, closure.scopes(claim.scope));
    for (const { document, relay, measureAsPrinted } of claim.mentions) {
      under(documents, [document]);
      const outlet = dossier.documents.get(document)?.outlet;
      for (const carrier of outlet === undefined ? relay : [...relay, outlet])
        under(carriers, closure.sources(carrier));
      if (measureAsPrinted !== null) under(printed, closure.measures(measureAsPrinted));
    }
    for (const value of [claim.value, claim.min, claim.max])
      if (value !== null) under(numbers, [String(value)]);
    // A sum has the words of its parts, which are found by themselves.
    if (!isComputed(claim)) text.add(claim, number);
  }
  return {
    topics: topics.done(),
    measures: measures.done(),
    propositions: propositions.done(),
    originators: originators.done(),
    carriers: carriers.done(),
    documents: documents.done(),
    places: places.done(),
    populations: populations.done(),
    scopes: scopes.done(),
    printed: printed.done(),
    numbers: numbers.done(),
    ...text.done(),
  };
}
