import type { Qualifier } from '../../claims/record/qualifier.ts';

/** Words that say how many without a number. */
const VAGUE: readonly (readonly [RegExp, Qualifier])[] = [
  [/\b(?:several|a few|some|many) hundreds?\b/giu, 'several hundred'],
  [/\b(?:several|a few|some|many) thousands?\b|\bthousands\b/giu, 'thousands'],
  [/\b(?:several |a few |some |many )?dozens\b/giu, 'dozens'],
  [/\bhundreds\b/giu, 'hundreds'],
  [/\bseveral\b(?= \p{L})/giu, 'several'],
];

export interface Vague {
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
}

export function readVague(text: string): Vague[] {
  const found: Vague[] = [];
  for (const [words, qualifier] of VAGUE)
    for (const { index, 0: match } of text.matchAll(words))
      if (!found.some(({ start, end }) => index < end && start < index + match.length))
        found.push({ start: index, end: index + match.length, qualifier });
  return found;
}
