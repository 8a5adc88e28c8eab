import type { DossierIndex } from '../index/dossier-index.ts';
import { type List, NONE } from '../index/postings.ts';

/**
 * What each of the credited said or, where they only pass on what others say, carried. Null where nobody is
 * credited.
 */
export function creditOf(credited: readonly string[], { lists }: DossierIndex): List[] | null {
  if (credited.length === 0) return null;
  return credited.flatMap((id) => [lists.originators.get(id) ?? NONE, lists.carriers.get(id) ?? NONE]);
}
