import { type AnyClaim, isComputed } from './figures/computed.ts';

/**
 * The claim with this id. A sum is found by the ids of its parts joined by `+`, in any order.
 */
export function findClaim(id: string, claims: readonly AnyClaim[]): AnyClaim | null {
  const wanted = partsInOrder(id);
  return (
    claims.find((claim) => claim.id === id) ??
    claims.find((claim) => isComputed(claim) && partsInOrder(claim.id) === wanted) ??
    null
  );
}

const partsInOrder = (id: string): string => id.split('+').sort().join('+');
