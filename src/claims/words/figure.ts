import type { Figure } from '../figures/intervals.ts';
import { QUALIFIERS, type Qualifier, WORD_ONLY } from '../record/qualifier.ts';
import { numberInWords } from './number.ts';

/** As it stands in running text: "more than 3,000", "about 3,000 or more", "between 11,000 and 12,000". */
export function figureInWords({ value, min, max, qualifier }: Figure): string {
  if (qualifier !== null && WORD_ONLY.has(QUALIFIERS[qualifier])) return qualifier;
  if (min === null || max === null) return value === null ? 'no number' : worded(value, qualifier);
  const range = rangeInWords(min, max, qualifier);
  return value === null ? range : `${worded(value, qualifier)} (${rangeInWords(min, max, null)})`;
}

function worded(value: number, qualifier: Qualifier | null): string {
  const number = numberInWords(value);
  if (qualifier === null || qualifier === 'between') return number;
  if (qualifier === 'or more') return `${number} or more`;
  if (qualifier === 'about or more') return `about ${number} or more`;
  return `${qualifier} ${number}`;
}

function rangeInWords(min: number, max: number, qualifier: Qualifier | null): string {
  const [from, to] = [numberInWords(min), numberInWords(max)];
  if (min === max) return worded(min, qualifier);
  return qualifier === null ||
    qualifier === 'between' ||
    qualifier === 'or more' ||
    qualifier === 'about or more'
    ? `between ${from} and ${to}`
    : `${qualifier} ${from} to ${to}`;
}
