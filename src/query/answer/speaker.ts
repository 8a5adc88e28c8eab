import type { AnyClaim } from '../../claims/figures/index.ts';
import { rootOf } from '../../claims/independence.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { namesOf, sourceName } from '../../claims/words/speaker.ts';

/** As it stands beside a figure: "NIS, South Korea". Joint statements name only those who made them. */
export function nameInTable(claim: AnyClaim, dossier: Dossier): string {
  const [only, ...others] = claim.originators;
  const name = namesOf(claim, dossier);
  if (only === undefined || others.length > 0) return name;
  const root = rootOf(only, dossier);
  return root.id === only ? name : `${name}, ${sourceName(root.id, dossier)}`;
}
