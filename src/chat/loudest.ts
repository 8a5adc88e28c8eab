import type { Dossier } from '../claims/record/dossier.ts';
import type { Source } from '../claims/record/source.ts';

/** The source with the most claims of its own: the one worth showing in an example. */
export function loudestSource({ claims, sources }: Dossier): Source | undefined {
  const counts = new Map<string, number>();
  for (const { originators } of claims.values())
    for (const id of originators) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && sources.get(first[0]);
}
