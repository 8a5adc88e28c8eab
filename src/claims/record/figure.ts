import type { Qualifier } from './qualifier.ts';

/** A figure as printed. A range (`min`, `max`) says more than a value inside it, and sets the interval. */
export interface Figure {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier | null;
}
