import type { AnyClaim } from '../../../src/claims/figures/index.ts';
import type { Claim } from '../../../src/claims/record/claim.ts';
import type { Dossier } from '../../../src/claims/record/dossier.ts';
import { compare, type Verdict } from '../../../src/claims/verdicts/index.ts';
import { dossierOf } from '../builder.ts';

/** The first verdict on two claims, in a dossier that holds them and `others`. */
export function verdictOn(
  a: AnyClaim,
  b: AnyClaim,
  others: readonly Claim[] = [],
  more: Partial<Dossier> = {},
): Verdict {
  const printed = [a, b, ...others].filter((claim): claim is Claim => !('computed' in claim));
  const [verdict] = compare(a, b, { dossier: dossierOf(printed, more) });
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

/** "conflict hard disjoint" */
export const inShort = ({ verdict, strength, kind }: Verdict): string =>
  [verdict, strength, kind].filter((word) => word !== null).join(' ');

export const judged = (...claims: Parameters<typeof verdictOn>): string => inShort(verdictOn(...claims));
