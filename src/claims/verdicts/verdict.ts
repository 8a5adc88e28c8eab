/** What two claims are to each other. */
export type Relation = 'same' | 'agree' | 'updates' | 'conflict' | 'not-comparable';

export type Kind =
  | 'independent-agreement'
  | 'not-independent'
  | 'consistent'
  | 'restated'
  | 'rising'
  | 'revised-down'
  | 'disjoint'
  | 'falling'
  | 'inside-parent'
  | 'outlier'
  | 'bound'
  | 'position'
  | 'population'
  | 'measure'
  | 'accumulation'
  | 'scope'
  | 'time'
  | 'no-rule';

export interface Verdict {
  /** Claim ids. In *updates* and of an *outlier*, `a` is the later claim; else the order says nothing. */
  readonly a: string;
  readonly b: string;
  readonly verdict: Relation;
  /** A conflict is *soft* while some stretch of the words would reconcile the two; null for the rest. */
  readonly strength: 'hard' | 'soft' | null;
  readonly kind: Kind;
  /** Do the two speak for different parents? Null where the question does not arise. */
  readonly independent: boolean | null;
  /** Days between the two as-of dates, 0 where they touch; null where one is not given. */
  readonly days: number | null;
  /** The later claim that ended this conflict, by its id. */
  readonly overtakenBy: string | null;
  /** One claim's place, scope or period lies within the other's. */
  readonly scopeDiffers: boolean;
  /** A sentence or two a reporter can read aloud. */
  readonly reason: string;
}

/**
 * The claim whose wording is in doubt, by its id. Rules call an *outlier* a conflict, but it is to be printed as
 * a warning about that claim, never as a government that contradicts itself. Null for every other verdict.
 */
export const doubted = ({ kind, a }: Pick<Verdict, 'kind' | 'a'>): string | null =>
  kind === 'outlier' ? a : null;
