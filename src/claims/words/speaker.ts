import { parentsOf, rootOf } from '../independence.ts';
import type { Claim } from '../record/claim.ts';
import type { Dossier } from '../record/dossier.ts';
import { listInWords } from './list.ts';

type Spoken = Pick<Claim, 'originators'>;

export function sourceName(id: string, dossier: Pick<Dossier, 'sources'>): string {
  const source = dossier.sources.get(id);
  return source?.short ?? source?.name ?? id;
}

/** "NIS"; "Western intelligence, NIS and Ukrainian intelligence". */
export const namesOf = (claim: Spoken, dossier: Pick<Dossier, 'sources'>): string =>
  listInWords(claim.originators.map((id) => sourceName(id, dossier)));

/** The parents behind a claim, in words: "South Korea". */
export const parentNamesOf = (claim: Spoken, dossier: Pick<Dossier, 'sources'>): string =>
  listInWords(parentsOf(claim, dossier).map(({ id }) => sourceName(id, dossier)));

/** "South Korea's NIS": a body is introduced by its parent, unless its name tells it or it is a person. */
export function introduced(claim: Spoken, dossier: Pick<Dossier, 'sources'>): string {
  return listInWords(
    claim.originators.map((id) => {
      const name = sourceName(id, dossier);
      const root = rootOf(id, dossier);
      const parent = sourceName(root.id, dossier);
      const isPerson = dossier.sources.get(id)?.kind === 'person';
      return root.id === id || isPerson || isTold(parent, name) ? name : `${possessive(parent)} ${name}`;
    }),
  );
}

/** "Ukrainian intelligence" tells "Ukraine": the beginning of the parent's name stands in it. */
function isTold(parent: string, name: string): boolean {
  const proper = parent.replace(/^the /, '');
  const stem = proper.slice(0, Math.max(4, proper.length - 2)).toLowerCase();
  return name.toLowerCase().includes(stem);
}

/** "Zelensky's", "American officials'", "NIS's": a plural takes the apostrophe alone. */
export const possessive = (name: string): string => (/[a-z]s$/.test(name) ? `${name}'` : `${name}'s`);

/** "JCS's significant number of missiles", "NIS's estimated 3,000": what is somebody's loses its article. */
export const possessing = (name: string, owned: string): string =>
  `${possessive(name)} ${owned.replace(/^an? /, '')}`;

/** The verb behind a speaker's name: "NIS says", "Ukraine's special forces say", "Kyiv and Seoul say". */
export function verbFor(
  speakers: Spoken | readonly string[],
  { sources }: Pick<Dossier, 'sources'>,
  singular: string,
  plural: string,
): string {
  const [only = '', ...others] = 'originators' in speakers ? speakers.originators : speakers;
  return others.length > 0 || sources.get(only)?.plural ? plural : singular;
}
