import { type ComputedClaim, computeSums } from '../../claims/figures/sums.ts';
import { rootOf } from '../../claims/independence.ts';
import type { Claim } from '../../claims/record/claim.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { DossierIndex } from './dossier-index.ts';
import { NONE, union } from './postings.ts';

/**
 * The sums after some claims changed. Whatever adds up was said under one parent, so that only the parents
 * of those claims are looked at again. A sum none of whose parts changed stays the same object.
 */
export function sumsAfter(
  { sums, lists, claims }: DossierIndex,
  changed: readonly Claim[],
  dossier: Dossier,
): readonly ComputedClaim[] {
  const roots = new Set(changed.flatMap(({ originators }) => rootsOf(originators, dossier)));
  const isTouched = (claim: Pick<Claim, 'originators'>) =>
    rootsOf(claim.originators, dossier).some((root) => roots.has(root));
  const changedIds = new Set(changed.map(({ id }) => id));
  const ids = new Set(changedIds);
  const said = union([...roots].map((root) => lists.originators.get(root) ?? NONE));
  for (const number of said) ids.add(claims[number]?.id ?? '');
  const now = [...ids].flatMap((id) => dossier.claims.get(id) ?? []);
  const before = new Map(sums.map((sum) => [sum.id, sum]));
  const again = computeSums(now, dossier).map((sum) => {
    const same = before.get(sum.id);
    return same === undefined || same.parts.some(({ id }) => changedIds.has(id)) ? sum : same;
  });
  return [...sums.filter((sum) => !isTouched(sum)), ...again];
}

const rootsOf = (originators: readonly string[], dossier: Dossier): string[] =>
  originators.map((id) => rootOf(id, dossier).id);
