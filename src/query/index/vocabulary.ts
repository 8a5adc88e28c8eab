import type { Dossier } from '../../claims/record/dossier.ts';

/** What names and contains: everything of a dossier but its documents and claims. */
const NAMED = ['topics', 'measures', 'propositions', 'sources', 'places', 'populations', 'scopes'] as const;

/** Would both dossiers be read with the same words? Loaded anew from the same files, they would. */
export const sameVocabulary = (a: Dossier, b: Dossier): boolean =>
  NAMED.every((map) => a[map] === b[map] || written(a[map]) === written(b[map]));

const written = (map: ReadonlyMap<string, unknown>) => JSON.stringify([...map]);
