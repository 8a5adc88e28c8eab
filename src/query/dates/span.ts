/**
 * How a phrase about time limits the claims.
 * *as-of*: what stood on the last day named ("as of 13 January"), and *before*, on the day before it;
 * *since*: what has come to stand from the first day on; *within*: what stood at some time in between;
 * *latest*: the newest claim of each side.
 */
export type AsOfMode = 'as-of' | 'before' | 'since' | 'within' | 'latest';

/** Whole days, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
