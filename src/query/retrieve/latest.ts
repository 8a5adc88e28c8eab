import type { AnyClaim } from '../../claims/figures/sums.ts';
import { rootOf } from '../../claims/independence.ts';
import type { Dossier } from '../../claims/record/dossier.ts';

/**
 * The newest of each side: of each parent for a measure, of each originator for a position. Claims come
 * newest first. What is neither figure nor position stands for itself.
 */
export function newestOfEach(claims: readonly AnyClaim[], dossier: Dossier): AnyClaim[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const side = sideOf(claim, dossier);
    if (side === null) return true;
    if (seen.has(side)) return false;
    seen.add(side);
    return true;
  });
}

function sideOf(claim: AnyClaim, dossier: Dossier): string | null {
  if (claim.proposition !== null) return `${claim.proposition} ${[...claim.originators].sort().join(' ')}`;
  if (claim.measure === null) return null;
  const roots = new Set(claim.originators.map((id) => rootOf(id, dossier).id));
  return `${claim.measure} ${claim.population} ${claim.scope} ${[...roots].sort().join(' ')}`;
}
