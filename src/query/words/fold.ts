const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}+/gu;
/** Zero-width and direction marks: invisible, and never part of a word. */
const INVISIBLE = /\p{Cf}+/gu;

/**
 * The form in which words are compared: lower case, without accents, compatibility forms resolved.
 * Composed again at the end, since taking Hangul apart would leave its letters apart.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').replace(INVISIBLE, '').normalize('NFC').toLowerCase();
}
