import type { Pair, Side } from './pair.ts';
import type { Kind, Relation } from './verdict.ts';

/** What a rule decides. `why` is told only when it is asked for: most pairs are never shown. */
export interface Finding {
  readonly verdict: Relation;
  readonly kind: Kind;
  readonly strength: 'hard' | 'soft' | null;
  readonly independent: boolean | null;
  /** The later claim, in *updates*. */
  readonly later: Side | null;
  /** A sentence that follows the two claims: what they are to each other, and by how much. */
  readonly why: () => string;
}

/** A rule decides, or leaves the pair to the next one. */
export type Rule = (pair: Pair) => Finding | null;

type Why = () => string;

const plain = { strength: null, independent: null, later: null };

export const same = (why: Why): Finding => ({ ...plain, verdict: 'same', kind: 'not-independent', why });

export const notComparable = (kind: Kind, why: Why): Finding => ({
  ...plain,
  verdict: 'not-comparable',
  kind,
  why,
});

export const agree = (kind: Kind, why: Why): Finding => ({
  ...plain,
  verdict: 'agree',
  kind,
  independent: kind === 'independent-agreement',
  why,
});

export const updates = (kind: Kind, later: Side, why: Why): Finding => ({
  ...plain,
  verdict: 'updates',
  kind,
  independent: false,
  later,
  why,
});

export const conflict = (kind: Kind, strength: 'hard' | 'soft', independent: boolean, why: Why): Finding => ({
  ...plain,
  verdict: 'conflict',
  kind,
  strength,
  independent,
  why,
});
