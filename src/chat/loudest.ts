import { rootOf } from '../claims/independence.ts';
import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import type { Source } from '../claims/record/source.ts';

/** The source with the most claims of its own: the one worth showing in an example. */
export const loudestSource = (dossier: Dossier): Source | undefined =>
  loudestFirst([...dossier.claims.values()], dossier)[0];

/** The one to set beside it: of those that do not speak for the same parent, who gives the most figures. */
export function loudestOther(dossier: Dossier): Source | undefined {
  const parent = (source: Source | undefined) => source && rootOf(source.id, dossier).id;
  const first = parent(loudestSource(dossier));
  const figures = [...dossier.claims.values()].filter(({ measure }) => measure !== null);
  return loudestFirst(figures, dossier).find((source) => parent(source) !== first);
}

function loudestFirst(claims: readonly Claim[], { sources }: Dossier): Source[] {
  const counts = new Map<string, number>();
  for (const { originators } of claims)
    for (const id of originators) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).flatMap(([id]) => sources.get(id) ?? []);
}
