import { QUALIFIERS, type Sense } from '../../claims/record/qualifier.ts';
import type { NumberSpan } from '../numbers/number-span.ts';
import type { AskedNumber } from './understanding.ts';

const FROM: ReadonlySet<Sense> = new Set(['at-least', 'more-than', 'about-or-more']);
const UP_TO: ReadonlySet<Sense> = new Set(['at-most', 'up-to', 'fewer-than']);

/** The number a question is about: the first with digits or number words. "Several hundred" asks for none. */
export function askedNumber(spans: readonly NumberSpan[]): AskedNumber | null {
  const span = spans.find(({ value, min }) => value !== null || min !== null);
  if (span === undefined) return null;
  const { value, min, max, qualifier } = span;
  const sense = qualifier === null ? null : QUALIFIERS[qualifier];
  if (value === null || sense === null) return { value, min, max };
  if (FROM.has(sense)) return { value: null, min: value, max: null };
  if (UP_TO.has(sense)) return { value: null, min: null, max: value };
  return { value, min: null, max: null };
}
