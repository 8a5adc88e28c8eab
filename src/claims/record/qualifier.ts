/**
 * The words that printed sources put around a number, and what each stands for. Several words share one
 * sense; a claim keeps the word it was printed with, the arithmetic sees only the sense.
 */
export const QUALIFIERS = {
  about: 'about',
  some: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  'an estimated': 'about',
  exactly: 'exactly',
  'at least': 'at-least',
  'or more': 'at-least',
  'more than': 'more-than',
  over: 'more-than',
  'about or more': 'about-or-more',
  nearly: 'nearly',
  almost: 'nearly',
  approaching: 'nearly',
  'up to': 'up-to',
  'as many as': 'up-to',
  'at most': 'at-most',
  'no more than': 'at-most',
  'fewer than': 'fewer-than',
  'less than': 'fewer-than',
  between: 'between',
  several: 'several',
  dozens: 'dozens',
  'several hundred': 'several-hundred',
  hundreds: 'hundreds',
  thousands: 'thousands',
  heavy: 'numberless',
  significant: 'numberless',
  many: 'numberless',
} as const;

/** A printed word, as claims and mentions carry it. */
export type Qualifier = keyof typeof QUALIFIERS;
/** What it stands for in the arithmetic. */
export type Sense = (typeof QUALIFIERS)[Qualifier];

export const QUALIFIER_WORDS = Object.keys(QUALIFIERS) as [Qualifier, ...Qualifier[]];

/** Senses that say how many without a number being printed. */
export const WORD_ONLY: ReadonlySet<Sense> = new Set([
  'several',
  'dozens',
  'several-hundred',
  'hundreds',
  'thousands',
  'numberless',
]);

/** "several", "dozens", "heavy": words that stand alone, where the printed ones around a number do not. */
export const isNumberless = (qualifier: Qualifier | null): qualifier is Qualifier =>
  qualifier !== null && WORD_ONLY.has(QUALIFIERS[qualifier]);
