/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const overlapping = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
