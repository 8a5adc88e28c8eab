import { QUALIFIERS, type Qualifier } from '../record/qualifier.ts';
import { closed } from './interval.ts';
import { bare, PHRASES, type Reading, WORDS } from './phrases.ts';

/** A figure as printed. A range (`min`, `max`) says more than a value inside it, and sets the interval. */
export interface Figure {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier | null;
}

/** What the figure can mean; null for "heavy losses" and its like, which never become a number. */
export function intervals({ value, min, max, qualifier }: Figure): Reading | null {
  const sense = qualifier === null ? null : QUALIFIERS[qualifier];
  if (sense === 'numberless') return null;
  if (min !== null && max !== null) return { soft: closed(min, max), hard: closed(min, max) };
  if (sense !== null && sense in WORDS) return WORDS[sense as keyof typeof WORDS];
  if (value === null) return null;
  if (sense === null || sense === 'between') return bare(value);
  return PHRASES[sense as keyof typeof PHRASES](value);
}
