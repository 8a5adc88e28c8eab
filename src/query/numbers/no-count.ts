/** Right before it: a number that names a page, a part, a model or a moment counts nothing. */
const NAMES =
  /(?:\b(?:pages?|pp?\.|part|chapter|article|no\.|nr\.?|vol\.?|version|room|unit|brigade|day)\s*|[#№$€£:/\\]|\d[.,:/]|\d-|[\p{L}_][-.]?)$/iu;
/** Right behind it: units of size, time and order. "170-mm", "3rd", "18 years old", "10:30". */
const UNITS =
  /^(?:(?:st|nd|rd|th)\b|[-\s]?(?:mm|cm|km|kg|m|metres?|meters?|kilomet\w+|miles?|inch(?:es)?|tons?|tonnes?|caliber|calibre|seconds?|minutes?|min|hours?|hrs?|days?|nights?|weeks?|months?|years?|yrs?|pm|am|мм|км|днів|дней|років|лет)(?![\p{L}\d])|[:/]\d|[\p{Script=Latin}_]|[-‐‑](?!strong|man\b|person|member|soldier|troop)\p{L}|[년월일])/iu;
const REACH = 16;

/** Is the number between `start` and `end` something other than a count of people or things? */
export function countsNothing(text: string, start: number, end: number): boolean {
  return (
    NAMES.test(text.slice(Math.max(0, start - REACH), start)) || UNITS.test(text.slice(end, end + REACH))
  );
}
