import type { AnyClaim } from '../../claims/figures/sums.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import type { Understanding } from '../understand/understanding.ts';

/**
 * Two sides set against each other without a subject: only the families of measures, and the propositions,
 * on which more than one of them has spoken. With a subject, all that was found on it.
 */
export function bothSides(
  claims: readonly AnyClaim[],
  { topics, measures, propositions, sources, outlets }: Understanding,
  { lists, claims: all, dossier }: DossierIndex,
): readonly AnyClaim[] {
  const sides = [...sources, ...outlets];
  if (topics.length + measures.length + propositions.length > 0 || sides.length < 2) return claims;
  const matter = (claim: AnyClaim) =>
    claim.measure === null ? claim.proposition : (dossier.measures.get(claim.measure)?.family ?? null);
  const spokenOn = sides.map((id) => {
    const own = lists.originators.get(id) ?? lists.carriers.get(id) ?? [];
    return new Set([...own].map((number) => matter(all[number] as AnyClaim)));
  });
  return claims.filter((claim) => {
    const about = matter(claim);
    return about !== null && spokenOn.filter((matters) => matters.has(about)).length > 1;
  });
}
