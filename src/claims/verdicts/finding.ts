import type { Pair, Side } from './pair.ts';
import type { Kind, Relation } from './verdict.ts';

/** What a rule decides. `why` is told only when it is asked for: most pairs are never shown. */
export interface Finding {
  readonly verdict: Relation;
  readonly kind: Kind;
  readonly strength: 'hard' | 'soft' | null;
  readonly independent: boolean | null;
  /** The later claim, in *updates* and of an *outlier*. */
  readonly later: Side | null;
  /** A sentence that follows the two claims: what they are to each other, and by how much. */
  readonly why: () => string;
}

/** A rule decides, or leaves the pair to the next one. */
export type Rule = (pair: Pair) => Finding | null;

type Why = () => string;

/*
 * Thousands of findings are made for one answer. Every one is written out with all of its fields in one order,
 * since to copy the common ones from a shared object took more time than all the rules together.
 */

export const same = (why: Why): Finding => ({
  verdict: 'same',
  kind: 'not-independent',
  strength: null,
  independent: null,
  later: null,
  why,
});

export const notComparable = (kind: Kind, why: Why): Finding => ({
  verdict: 'not-comparable',
  kind,
  strength: null,
  independent: null,
  later: null,
  why,
});

export const agree = (kind: Kind, why: Why): Finding => ({
  verdict: 'agree',
  kind,
  strength: null,
  independent: kind === 'independent-agreement',
  later: null,
  why,
});

export const updates = (kind: Kind, later: Side, why: Why): Finding => ({
  verdict: 'updates',
  kind,
  strength: null,
  independent: false,
  later,
  why,
});

export const conflict = (kind: Kind, strength: 'hard' | 'soft', independent: boolean, why: Why): Finding => ({
  verdict: 'conflict',
  kind,
  strength,
  independent,
  later: null,
  why,
});
