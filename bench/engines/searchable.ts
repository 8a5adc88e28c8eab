import type { Claim } from '../../src/claims/record/claim.ts';
import type { Dossier } from '../../src/claims/record/dossier.ts';

/** A claim as a text search engine sees it. */
export interface Searchable {
  readonly id: string;
  readonly statement: string;
  readonly quotes: string;
  /** Every name of what it is about and of who said it: else no alias would ever be found. */
  readonly names: string;
}

/** The claims, newest first, as general search engines are given them: the same words that our index reads. */
export function searchables(dossier: Dossier): Searchable[] {
  const newest = [...dossier.claims.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  return newest.map((claim) => ({
    id: claim.id,
    statement: claim.statement,
    quotes: claim.mentions.map(({ quote, paraphrase }) => quote ?? paraphrase ?? '').join(' '),
    names: namesOf(claim, dossier).join(' '),
  }));
}

const dayOf = ({ asOf, statedOn }: Claim) => (asOf ?? statedOn)?.to ?? '';

function namesOf(claim: Claim, { topics, measures, propositions, places, sources }: Dossier): string[] {
  const labelled = [
    topics.get(claim.topic),
    measures.get(claim.measure ?? ''),
    places.get(claim.place),
  ].flatMap((facet) => (facet === undefined ? [] : [facet.label, ...facet.aliases]));
  const proposition = propositions.get(claim.proposition ?? '');
  const speakers = claim.originators.flatMap((id) => {
    const source = sources.get(id);
    const parent = sources.get(source?.parent ?? '');
    return [source, parent].flatMap((one) =>
      one === undefined ? [] : [one.name, one.short ?? '', ...one.aliases],
    );
  });
  return [...labelled, ...(proposition?.aliases ?? []), ...speakers];
}
