import { distance } from 'fastest-levenshtein';

/** Typing errors between two words: letters added, lost or changed; two neighbours swapped count as one. */
export function edits(a: string, b: string): number {
  return swapped(a, b) ? 1 : distance(a, b);
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
