import type { Line } from '../chat/reply.ts';
import { type AnyClaim, isComputed } from '../claims/figures/sums.ts';
import type { Claim } from '../claims/record/claim.ts';
import { compare, type Verdict } from '../claims/verdicts/index.ts';
import type { DossierIndex } from '../query/index/dossier-index.ts';

/** A notification says no more about the others than this, beside what a figure takes the place of. */
const MOST = 2;

/**
 * How a changed claim, and our sums it is part of, stand to the rest: what they go on from, then where other
 * claims contradict them, then where they agree.
 */
export function remarksOn(claim: Claim, { dossier, claims }: DossierIndex): Line[] {
  const isPart = (other: AnyClaim) => isComputed(other) && other.parts.some(({ id }) => id === claim.id);
  const verdicts = [claim, ...claims.filter(isPart)].flatMap((subject) =>
    claims
      .filter((other) => other.id !== subject.id && !isPart(other))
      .filter((other) => other.status === 'current' && concerns(other, subject))
      .flatMap((other) => compare(subject, other, { dossier, claims })),
  );
  const all = (wanted: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted);
  const [nearest] = all('updates').toSorted((a, b) => (a.days ?? 0) - (b.days ?? 0));
  return [...(nearest ? [nearest] : []), ...[...all('conflict'), ...all('agree')].slice(0, MOST)].map(
    ({ reason }) => [reason],
  );
}

const concerns = (a: AnyClaim, b: AnyClaim) =>
  (a.measure !== null && a.measure === b.measure) ||
  (a.proposition !== null && a.proposition === b.proposition);
