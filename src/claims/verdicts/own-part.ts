import type { AnyClaim } from '../figures/sums.ts';
import { isComputed } from '../figures/sums.ts';
import { type Finding, notComparable } from './finding.ts';

/**
 * A sum of ours says nothing about the total that it was added up from. Its other parts count something else,
 * and are told apart by that.
 */
export function ownPart(a: AnyClaim, b: AnyClaim): Finding | null {
  if (a.measure !== b.measure || (!isPart(a, b) && !isPart(b, a))) return null;
  return notComparable('scope', () => 'do not compete: the one is part of the other, which is our sum.');
}

const isPart = (part: AnyClaim, whole: AnyClaim): boolean =>
  isComputed(whole) && whole.parts.some(({ id }) => id === part.id);
