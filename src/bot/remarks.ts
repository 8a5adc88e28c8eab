import type { Line } from '../chat/reply.ts';
import type { Claim } from '../claims/record/claim.ts';
import { compare } from '../claims/verdicts/index.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';

/** A notification says no more about the others than this. */
const MOST = 2;
const WEIGHT = { conflict: 0, agree: 1, updates: 2 } as const;

/** How a changed claim stands to those of other sources: first where they contradict it. */
export function remarksOn(claim: Claim, { dossier, claims }: DossierIndex): Line[] {
  return claims
    .filter((other) => other.id !== claim.id && other.status === 'current' && concerns(other, claim))
    .flatMap((other) => compare(claim, other, { dossier, claims }))
    .filter(({ verdict }) => verdict in WEIGHT)
    .sort((a, b) => weight(a.verdict) - weight(b.verdict))
    .slice(0, MOST)
    .map(({ reason }) => [reason]);
}

const weight = (verdict: string) => WEIGHT[verdict as keyof typeof WEIGHT];

const concerns = (a: Pick<Claim, 'measure' | 'proposition'>, b: Claim) =>
  (a.measure !== null && a.measure === b.measure) ||
  (a.proposition !== null && a.proposition === b.proposition);
