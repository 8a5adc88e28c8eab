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

/** Days that go by a name, as month and day. */
const FEASTS: readonly (readonly [string, number, number])[] = [
  ['christmas eve', 12, 24],
  ['boxing day', 12, 26],
  ["new year['’]?s eve", 12, 31],
  ["new year['’]?s(?: day)?|new year", 1, 1],
  ['(?:christmas|xmas)(?: day)?', 12, 25],
];

export const FEAST = `(?:${FEASTS.map(([name]) => name).join('|')})`;

/** Month and day; null for what is no such day. */
export function feast(name: string): readonly [number, number] | null {
  const found = FEASTS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(name));
  return found === undefined ? null : [found[1], found[2]];
}
