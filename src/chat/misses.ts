/**
 * Questions that found nothing: what the desk should add next. They are kept as text alone, never with who
 * asked, where or at what hour.
 */
export interface Misses {
  /** Never throws: an answer is worth more than a note of it. */
  record(question: string): void;
}

export const KEEP_NO_MISSES: Misses = { record: () => {} };
