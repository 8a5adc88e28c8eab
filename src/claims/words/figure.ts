import type { Figure } from '../record/figure.ts';
import { isNumberless, type Qualifier } from '../record/qualifier.ts';
import { numberInWords } from './number.ts';

/** As it stands alone: "more than 3,000", "between 11,000 and 12,000", "a significant number". */
export function figureInWords({ value, min, max, qualifier }: Figure): string {
  if (isNumberless(qualifier)) return ALONE[qualifier] ?? qualifier;
  if (min === null || max === null) return value === null ? 'no number' : worded(value, qualifier);
  const range = rangeInWords(min, max, qualifier);
  return value === null ? range : `${worded(value, qualifier)} (${rangeInWords(min, max, null)})`;
}

/** With what it counts: "300 killed", "dozens of officers", "a significant number of ballistic missiles". */
export function countInWords(figure: Figure, label: string): string {
  const words = figureInWords(figure);
  if (label === '') return words;
  const { qualifier } = figure;
  const isCounted = isNumberless(qualifier) && (ALWAYS_OF.has(qualifier) || isNoun(label));
  return isCounted && !PLAIN.has(qualifier) ? `${words} of ${label}` : `${words} ${label}`;
}

/** What a word stands for that was printed beside "losses", "number" or the like. */
const ALONE: Partial<Record<Qualifier, string>> = {
  significant: 'a significant number',
  heavy: 'a heavy toll',
};

/** Words that go before what is counted as a number does: "several officers". */
const PLAIN: ReadonlySet<Qualifier> = new Set(['several', 'several hundred', 'many']);
const ALWAYS_OF: ReadonlySet<Qualifier> = new Set(['heavy']);

/** What is counted is a noun (officers) or a participle (killed): "dozens of officers", "dozens killed". */
const isNoun = (label: string): boolean => /\p{L}{2}s\b/u.test(label);

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
