import type { Qualifier } from '../../claims/record/qualifier.ts';

/** A number as it stands in a text. */
export interface NumberSpan {
  /** Where it stands, its qualifier and ending included, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Null for a range ("between 11,000 and 12,000") and where only words say how many ("several hundred"). */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier | null;
  /** A share in percent, never a count. */
  readonly percent: boolean;
}
