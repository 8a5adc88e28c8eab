import { QUALIFIERS, type Sense } from '../../claims/record/qualifier.ts';
import type { NumberSpan } from '../numbers/number-span.ts';
import type { AskedNumber } from './understanding.ts';

const FROM: ReadonlySet<Sense> = new Set(['at-least', 'more-than', 'about-or-more']);
const UP_TO: ReadonlySet<Sense> = new Set(['at-most', 'up-to', 'fewer-than']);

/** What may stand between two numbers that are held against each other. */
const BETWEEN = /^[\s,]*(?:or|and|vs\.?|versus|against|and who (?:says?|said|gives?|gave))\s*$/i;

interface Asked {
  readonly number: AskedNumber | null;
  /** Further numbers, which nothing is looked for by. */
  readonly others: readonly NumberSpan[];
}

/**
 * The number a question is about: the first with digits or number words; of two that are held against each other
 * ("11k or 12k", "4,000 vs 3,000"), what lies from one to the other. "Several hundred" asks for none.
 */
export function askedNumber(spans: readonly NumberSpan[], text: string): Asked {
  const [first, next, ...others] = spans.filter(({ value, min }) => value !== null || min !== null);
  if (first === undefined) return { number: null, others: [] };
  if (next === undefined) return { number: sought(first), others };
  const isPair = BETWEEN.test(text.slice(first.end, next.start));
  if (!isPair || first.value === null || next.value === null)
    return { number: sought(first), others: [next, ...others] };
  const [min, max] = [Math.min(first.value, next.value), Math.max(first.value, next.value)];
  return { number: { value: null, min, max }, others };
}

function sought({ value, min, max, qualifier }: NumberSpan): AskedNumber {
  const sense = qualifier === null ? null : QUALIFIERS[qualifier];
  if (value === null || sense === null) return { value, min, max };
  if (FROM.has(sense)) return { value: null, min: value, max: null };
  if (UP_TO.has(sense)) return { value: null, min: null, max: value };
  return { value, min: null, max: null };
}
