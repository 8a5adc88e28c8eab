import type { AnyClaim } from '../../claims/figures/sums.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { NONE } from '../index/postings.ts';
import type { Understanding } from '../understand/understanding.ts';

export interface Sided {
  readonly claims: readonly AnyClaim[];
  /** The sides have spoken on nothing in common: all that each has said is shown. */
  readonly isApart: boolean;
}

/**
 * Two sides set against each other without a subject: only the families of measures, and the propositions,
 * on which more than one of them has spoken. With a subject, all that was found on it.
 */
export function bothSides(
  claims: readonly AnyClaim[],
  { topics, measures, propositions, sources, outlets }: Understanding,
  { lists, claims: all, dossier }: DossierIndex,
): Sided {
  const sides = [...sources, ...outlets];
  if (topics.length + measures.length + propositions.length > 0 || sides.length < 2)
    return { claims, isApart: false };
  const matter = (claim: AnyClaim | undefined) =>
    claim?.measure == null
      ? (claim?.proposition ?? null)
      : (dossier.measures.get(claim.measure)?.family ?? null);
  const spokenOn = sides.map((id) => {
    const own = lists.originators.get(id) ?? lists.carriers.get(id) ?? NONE;
    return new Set([...own].map((number) => matter(all[number])));
  });
  const common = claims.filter((claim) => {
    const about = matter(claim);
    return about !== null && spokenOn.filter((matters) => matters.has(about)).length > 1;
  });
  return common.length > 0 ? { claims: common, isApart: false } : { claims, isApart: claims.length > 0 };
}

export const APART = 'They have spoken on nothing in common: shown is what each of them has said.';
