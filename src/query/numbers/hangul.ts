import type { Amount } from './digits.ts';

/** Myriads as Korean papers print them: 1만1000, 1만 1천, 3천500. At least one of 만 and 천 stands there. */
const MYRIADS =
  /(?:(\d[\d,]*)\s?만)(?:\s?(\d)\s?천)?(?:\s?(\d[\d,]*)(?!\s?[만천년월일\d]))?|(\d)\s?천(?:\s?(\d{1,3})(?![만천년월일\d]))?/y;

export function myriads(text: string, at: number): Amount | null {
  MYRIADS.lastIndex = at;
  const match = MYRIADS.exec(text);
  if (match === null) return null;
  const [whole, tenThousands, thousands, rest, soleThousands, soleRest] = match;
  const read = (digits: string | undefined) => Number((digits ?? '0').replaceAll(',', ''));
  const value =
    read(tenThousands) * 10_000 +
    (read(thousands) + read(soleThousands)) * 1_000 +
    read(rest) +
    read(soleRest);
  return { value, end: at + whole.trimEnd().length, scale: tenThousands === undefined ? 1_000 : 10_000 };
}
