import { type AnyClaim, isComputed } from '../figures/computed.ts';
import { sameStatementKey } from '../record/statement-key.ts';

/** Rule 1. A sum of ours was printed by nobody, and is one statement with nothing but itself. */
export function isSame(a: AnyClaim, b: AnyClaim): boolean {
  if (a.id === b.id) return true;
  // The number or the speaker decides nearly every pair, long before the keys are written out.
  if (a.value !== b.value || !mayShareOriginators(a, b) || isComputed(a) || isComputed(b)) return false;
  const statement = sameStatementKey(a);
  return statement !== null && statement === sameStatementKey(b);
}

/** Nearly every claim has one. */
const mayShareOriginators = ({ originators: a }: AnyClaim, { originators: b }: AnyClaim): boolean =>
  a.length !== 1 || b.length !== 1 || a[0] === b[0];
