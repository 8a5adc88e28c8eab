import type { Document } from '../../claims/record/document.ts';
import type { Dossier } from '../../claims/record/dossier.ts';

/** Documents between two states of a dossier; one that changed both goes and comes. */
export interface DocumentChanges {
  readonly gone: readonly Document[];
  readonly come: readonly Document[];
}

export function documentChanges(before: Dossier, after: Dossier): DocumentChanges {
  if (before.documents === after.documents) return { gone: [], come: [] };
  const differs = (one: Document, other: Document | undefined) =>
    one !== other && (other === undefined || JSON.stringify(one) !== JSON.stringify(other));
  return {
    gone: [...before.documents.values()].filter((one) => differs(one, after.documents.get(one.id))),
    come: [...after.documents.values()].filter((one) => differs(one, before.documents.get(one.id))),
  };
}
