import type { AnyClaim } from '../figures/sums.ts';
import { isComputed } from '../figures/sums.ts';
import { type Finding, notComparable } from './finding.ts';

/** A sum of ours says nothing about what it was added up from. */
export function ownPart(a: AnyClaim, b: AnyClaim): Finding | null {
  const isPart = (part: AnyClaim, whole: AnyClaim) =>
    isComputed(whole) && whole.parts.some(({ id }) => id === part.id);
  if (!isPart(a, b) && !isPart(b, a)) return null;
  return notComparable(
    'scope',
    () => 'do not compete: the one is one of the parts of our sum, which is the other.',
  );
}
