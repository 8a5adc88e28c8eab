import { dayNumber, isoDay } from '../../claims/record/day.ts';
import type { Span } from './span.ts';

/** What stands before a month or a year and takes a piece of it. */
export const PART =
  '(?:early|beginning of|start of|mid|middle of|late|end of|first half of|second half of|first week of|' +
  'second week of|third week of|fourth week of|last week of)(?: the)?';

/** Early, mid and late are thirds, as in "the middle of January" for the 11th to the 20th. */
const PIECES: readonly (readonly [RegExp, (days: number) => readonly [number, number]])[] = [
  [/^(?:early|beginning|start)/i, (days) => [0, Math.round(days / 3) - 1]],
  [/^(?:mid|middle)/i, (days) => [Math.round(days / 3), Math.round((days * 2) / 3) - 1]],
  [/^(?:late|end)/i, (days) => [Math.round((days * 2) / 3), days - 1]],
  [/^first half/i, (days) => [0, Math.floor(days / 2) - 1]],
  [/^second half/i, (days) => [Math.floor(days / 2), days - 1]],
  [/^first week/i, () => [0, 6]],
  [/^second week/i, () => [7, 13]],
  [/^third week/i, () => [14, 20]],
  [/^fourth week/i, () => [21, 27]],
  [/^last week/i, (days) => [days - 7, days - 1]],
];

export function partOf(part: string, { from, to }: Span): Span {
  const first = dayNumber(from);
  const piece = PIECES.find(([words]) => words.test(part))?.[1](dayNumber(to) - first + 1);
  return piece === undefined
    ? { from, to }
    : { from: isoDay(first + piece[0]), to: isoDay(first + piece[1]) };
}
