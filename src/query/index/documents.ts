import type { Document } from '../../claims/record/document.ts';
import type { Dossier } from '../../claims/record/dossier.ts';

/** Documents between two states of a dossier; one that changed both goes and comes. */
export interface DocumentChanges {
  readonly gone: readonly Document[];
  readonly come: readonly Document[];
}

export function documentChanges(before: Dossier, after: Dossier): DocumentChanges {
  if (before.documents === after.documents) return { gone: [], come: [] };
  return {
    gone: [...before.documents.values()].filter((one) => differs(one, after.documents.get(one.id))),
    come: [...after.documents.values()].filter((one) => differs(one, before.documents.get(one.id))),
  };
}

/** In what an index depends on: how the document is named, who printed it and when. */
function differs(one: Document, other: Document | undefined): boolean {
  if (one === other) return false;
  return (
    one.outlet !== other?.outlet ||
    one.url !== other.url ||
    one.title !== other.title ||
    one.publishedOn.to !== other.publishedOn.to
  );
}
