import type { DossierIndex } from '../index/dossier-index.ts';
import { documentsAt } from '../understand/addresses.ts';
import type { Stretch } from './stretch.ts';

const CURRENCY =
  'dollars?|euros?|pounds?|won|yuan|hryvn\\p{L}*|r(?:o|u)?ubles?|USD|EUR|GBP|KRW|UAH|RUB|грн|руб\\p{L}*|원';
const DIGITS = '(?:\\d{1,3}(?:[., \\u00a0\\u202f]\\d{3}){1,4}|\\d{1,15})(?:[.,]\\d{1,2})?';
const AMOUNT = `${DIGITS}(?:[ -]?(?:k|m|bn|thousand|million|billion|trillion|тис\\.?|млн\\.?|млрд\\.?))?`;

/**
 * Digits that count neither people nor things: mentions and addresses, telephone numbers, times of day,
 * money, shares, calibres, ages. Every repetition is bounded, so that no text costs more than its length.
 */
const NO_COUNTS: readonly RegExp[] = [
  /<[@#!:][^>\s]{1,80}>/gu,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu,
  /(?:\+|\b(?:tel|phone|call|mobile|whatsapp|fax|ext)\b\.?:? {0,2}\+?)\(?\d[\d().\s-]{5,20}\d/giu,
  /\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b\d{3}-\d{4}\b/gu,
  /\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\b\.?|h\b|hrs\b|UTC|GMT|EET|KST)|\b\d{1,2}:\d{2}\b/giu,
  new RegExp(`(?:[$€£¥₩₴₽]|\\b(?:USD|EUR|GBP|KRW|UAH|RUB)) ?${AMOUNT}`, 'giu'),
  new RegExp(`(?<!\\d)${AMOUNT} ?(?:${CURRENCY}|[$€£₩₴₽])(?!\\p{L})`, 'giu'),
  // "one in three" is a share.
  /\b(?:one|two|three|four|\d) (?:in|out of) (?:every )?(?:two|three|four|five|six|ten|\d)\b(?![.,\d])/giu,
  // "The soldier, 20, was captured".
  /(?<=\p{L}, )\d{2}(?=, (?:who|was|is|has|had|from|said|says|told|tells|a|an)\b)/gu,
  /\d[\d.,]{0,8}[\s-]?(?:millimet(?:re|er)s?|calib(?:re|er)s?)\b/giu,
];

/** The stretches of a message that hold no figure, whatever digits stand in them. */
export function setAside(text: string, index: DossierIndex): Stretch[] {
  const found: Stretch[] = [...documentsAt(text, index).spans];
  for (const pattern of NO_COUNTS)
    for (const { index: start, 0: match } of text.matchAll(pattern))
      found.push({ start, end: start + match.length });
  return found;
}
