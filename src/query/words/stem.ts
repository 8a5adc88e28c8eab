import { stemmer } from 'stemmer';

const known = new Map<string, string>();
/** Bounds the memory that hostile input can take; ordinary questions stay far below it. */
const MOST_KNOWN = 20_000;

/** Porter's stem: what "troops" and "troop", "training" and "trained" share. Other scripts stay as they are. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const after = /^[a-z]+$/.test(word) ? stemmer(word) : word;
  known.set(word, after);
  return after;
}
