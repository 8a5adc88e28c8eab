import { type AnyClaim, isComputed } from '../figures/computed.ts';
import type { ClaimRecord } from '../record/claim.ts';
import { QUALIFIERS } from '../record/qualifier.ts';

type Fields =
  | 'kind'
  | 'originators'
  | 'occasion'
  | 'measure'
  | 'value'
  | 'min'
  | 'max'
  | 'qualifier'
  | 'asOf'
  | 'statedOn';

/** A claim with its population filled in: as its file has it, or as the rules see it. */
export type Stated = Pick<ClaimRecord, Fields> & { readonly population: string };

/**
 * What makes a figure one statement: claims with one key are merged and counted once. On one occasion the
 * originators, population and value suffice, whatever measure or qualifier a relay printed; without one, the
 * measure and the as-of must agree too. Null for anything but a figure: nothing else is called the same.
 */
export function sameStatementKey(claim: Stated): string | null {
  if (claim.kind !== 'figure') return null;
  const who = [[...claim.originators].sort(), claim.population, ...amount(claim)];
  return JSON.stringify(
    claim.occasion === null ? [...who, claim.measure, when(claim)] : [...who, claim.occasion],
  );
}

/** Without a printed number the word is the value, and only means something together with its measure. */
function amount({ value, min, max, qualifier, measure }: Stated): unknown[] {
  if (value !== null || min !== null) return [value, min, max];
  return [qualifier && QUALIFIERS[qualifier], measure];
}

/** Where the as-of is not given, the day of the statement must tell two statements apart. */
function when({ asOf, statedOn }: Stated): unknown[] {
  if (asOf !== null) return ['as of', asOf.from, asOf.to];
  return ['stated', statedOn?.from, statedOn?.to];
}

/** Rule 1. A sum of ours was printed by nobody, and is one statement with nothing but itself. */
export function isSame(a: AnyClaim, b: AnyClaim): boolean {
  if (a.id === b.id) return true;
  // The number decides nearly every pair, long before the keys are written out.
  if (a.value !== b.value || isComputed(a) || isComputed(b)) return false;
  const statement = sameStatementKey(a);
  return statement !== null && statement === sameStatementKey(b);
}
