import type { Claim } from '../record/claim.ts';

/** A sum that nobody printed and that follows from what somebody did. It is ours, and says so. */
export interface ComputedClaim extends Claim {
  readonly computed: true;
  readonly parts: readonly Claim[];
}

export type AnyClaim = Claim | ComputedClaim;

export const isComputed = (claim: AnyClaim): claim is ComputedClaim => 'computed' in claim;
