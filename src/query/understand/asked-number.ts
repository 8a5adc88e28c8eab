import { QUALIFIERS, type Sense } from '../../claims/record/qualifier.ts';
import type { NumberSpan } from '../numbers/number-span.ts';
import type { AskedNumber } from './understanding.ts';

const FROM: ReadonlySet<Sense> = new Set(['at-least', 'more-than', 'about-or-more']);
const UP_TO: ReadonlySet<Sense> = new Set(['at-most', 'up-to', 'fewer-than']);

/**
 * The number a question is about: the first with digits or number words; of two to choose from ("11k or 12k"), what
 * lies from one to the other. "Several hundred" asks for none.
 */
export function askedNumber(spans: readonly NumberSpan[], text: string): AskedNumber | null {
  const at = spans.findIndex(({ value, min }) => value !== null || min !== null);
  const [span, next] = at < 0 ? [] : spans.slice(at, at + 2);
  if (span === undefined) return null;
  const isChoice = next !== undefined && /^\s*or\s*$/i.test(text.slice(span.end, next.start));
  if (isChoice && span.value !== null && next.value !== null)
    return { value: null, min: Math.min(span.value, next.value), max: Math.max(span.value, next.value) };
  const { value, min, max, qualifier } = span;
  const sense = qualifier === null ? null : QUALIFIERS[qualifier];
  if (value === null || sense === null) return { value, min, max };
  if (FROM.has(sense)) return { value: null, min: value, max: null };
  if (UP_TO.has(sense)) return { value: null, min: null, max: value };
  return { value, min: null, max: null };
}
