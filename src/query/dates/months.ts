/** Month names as they stand in dates: English, Ukrainian and Russian, in the cases that dates use. */
const NAMES: readonly string[] = [
  'jan(?:uary)?|січ(?:ень|ня|ні)|январ[ьяе]',
  'feb(?:ruary)?|лют(?:ий|ого|ому)|феврал[ьяе]',
  'mar(?:ch)?|берез(?:ень|ня|ні)|март[ае]?',
  'apr(?:il)?|квіт(?:ень|ня|ні)|апрел[ьяе]',
  'may|трав(?:ень|ня|ні)|ма[йяе]',
  'june?|черв(?:ень|ня|ні)|июн[ьяе]',
  'july?|лип(?:ень|ня|ні)|июл[ьяе]',
  'aug(?:ust)?|серп(?:ень|ня|ні)|август[ае]?',
  'sept?(?:ember)?|верес(?:ень|ня|ні)|сентябр[ьяе]',
  'oct(?:ober)?|жовт(?:ень|ня|ні)|октябр[ьяе]',
  'nov(?:ember)?|листопад[аі]?|ноябр[ьяе]',
  'dec(?:ember)?|груд(?:ень|ня|ні)|декабр[ьяе]',
];
const WHOLE = NAMES.map((name) => new RegExp(`^(?:${name})$`, 'iu'));

/** A pattern that finds a month's name; its ends are for the pattern around it to hold. */
export const MONTH = `(?:${NAMES.join('|')})`;

/** 1 to 12; null for what is no month. */
export function monthNumber(name: string): number | null {
  const at = WHOLE.findIndex((pattern) => pattern.test(name));
  return at === -1 ? null : at + 1;
}
