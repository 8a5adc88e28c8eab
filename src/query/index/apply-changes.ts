import type { Dossier } from '../../claims/record/dossier.ts';
import { filed } from './articles.ts';
import { documentChanges } from './documents.ts';
import { buildIndex, type DossierIndex } from './dossier-index.ts';
import { patchedLists } from './patch.ts';
import { NONE } from './postings.ts';
import { reorder } from './renumber.ts';
import { placed } from './standing.ts';
import { type Change, retold } from './story.ts';
import { sumsAfter } from './sums.ts';
import { sameVocabulary } from './vocabulary.ts';

export interface Changes {
  /** The dossier as it is now. */
  readonly dossier: Dossier;
  /** Ids of the claims that were added, amended or withdrawn since the index was made. */
  readonly changed: Iterable<string>;
}

/** From this share of the claims on, an index is sooner built anew than patched. */
const MANY = 1 / 4;

/**
 * The index of a dossier some of whose claims changed. What did not change is shared with the index before,
 * which stays as it was for whoever still answers from it. Documents that came, went or changed are found by
 * comparing; where names did (a new source, another alias), the index is built anew.
 */
export function applyChanges(before: DossierIndex, { dossier, changed }: Changes): DossierIndex {
  const documents = documentChanges(before.dossier, dossier);
  const ids = new Set(changed);
  for (const { id } of documents.gone)
    for (const number of before.lists.documents.get(id) ?? NONE) ids.add(before.claims[number]?.id ?? '');
  if (ids.size > dossier.claims.size * MANY || !sameVocabulary(before.dossier, dossier))
    return buildIndex(dossier);

  const old = [...ids].flatMap((id) => before.dossier.claims.get(id) ?? []);
  const now = [...ids].flatMap((id) => dossier.claims.get(id) ?? []);
  const sums = sumsAfter(before, [...old, ...now], dossier);
  const gone = [...old, ...without(before.sums, sums)].map((claim) => placed(claim, before.dossier));
  const come = [...now, ...without(sums, before.sums)].map((claim) => placed(claim, dossier));

  const { order, moved, numbers } = reorder(before, gone, come);
  const lists = patchedLists(before, dossier, gone, numbers, moved);
  const changes: Change[] = [
    ...gone.map((one) => [one, -1] as const),
    ...come.map((one) => [one, 1] as const),
  ];
  return {
    ...before,
    ...order,
    dossier,
    sums,
    lists,
    story: retold(before.story, changes, dossier),
    articles: filed(before.articles, documents),
    // How a word is read depends on the words the claims use.
    read: haveSameKeys(before.lists.words, lists.words) ? before.read : new Map(),
  };
}

function without<T>(all: readonly T[], others: readonly T[]): T[] {
  const known = new Set(others);
  return all.filter((one) => !known.has(one));
}

function haveSameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  return true;
}
