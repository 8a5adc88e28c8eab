import { LRUCache } from 'lru-cache';
import type { Days } from '../../claims/record/day.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Findings } from './findings.ts';

/** Of a very long story, some hundred kilobytes each: two hundred verdicts and what they are made from. */
const REMEMBERED = 500;

/** By the index itself: a dossier that changes has another one, and what was found goes with the old one. */
const found = new WeakMap<DossierIndex, LRUCache<string, Findings>>();

/**
 * What was found for a question that was read the same: "killed", "how many killed?" and "klled" ask for one
 * thing, and what the claims are to each other does not depend on who asks. Only how it was typed is new.
 */
export function recall(
  read: Understanding,
  asOf: Days | null,
  index: DossierIndex,
  find: () => Findings,
): Findings {
  const known = found.get(index) ?? new LRUCache<string, Findings>({ max: REMEMBERED });
  found.set(index, known);
  const { corrected, ignored, didYouMean, ...asked } = read;
  const key = JSON.stringify([asked, asOf]);
  const before = known.get(key);
  if (before !== undefined)
    return { ...before, understanding: { ...before.understanding, corrected, ignored, didYouMean } };
  const findings = find();
  known.set(key, findings);
  return findings;
}

/** As a process that was just started, for measuring. */
export const forgetFindings = (index: DossierIndex): void => found.get(index)?.clear();
