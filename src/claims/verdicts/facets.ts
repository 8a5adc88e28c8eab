import type { Claim } from '../record/claim.ts';
import type { Days } from '../record/day.ts';
import type { Dossier } from '../record/dossier.ts';
import type { Facet } from '../record/facet.ts';

/** How two restrictions lie to each other. */
export type Lie = 'same' | 'a-within-b' | 'b-within-a' | 'apart';

type Restricted = Pick<Claim, 'place' | 'scope' | 'period'>;

/** Place, scope and period of two claims. A scope or period that is not named restricts nothing. */
export function lieOf(a: Restricted, b: Restricted, dossier: Dossier): Record<keyof Restricted, Lie> {
  return {
    place: lieOfFacets(a.place, b.place, dossier.places),
    scope: lieOfFacets(a.scope, b.scope, dossier.scopes),
    period: lieOfPeriods(a.period, b.period),
  };
}

function lieOfFacets(a: string | null, b: string | null, facets: ReadonlyMap<string, Facet>): Lie {
  if (a === b) return 'same';
  if (b === null || (a !== null && isWithin(a, b, facets))) return 'a-within-b';
  if (a === null || isWithin(b, a, facets)) return 'b-within-a';
  return 'apart';
}

function isWithin(inner: string, outer: string, facets: ReadonlyMap<string, Facet>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = inner; at !== null && !seen.has(at); at = facets.get(at)?.partOf ?? null) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

function lieOfPeriods(a: Days | null, b: Days | null): Lie {
  if (a === null || b === null) return a === b ? 'same' : b === null ? 'a-within-b' : 'b-within-a';
  if (a.from === b.from && a.to === b.to) return 'same';
  if (a.from >= b.from && a.to <= b.to) return 'a-within-b';
  return b.from >= a.from && b.to <= a.to ? 'b-within-a' : 'apart';
}
