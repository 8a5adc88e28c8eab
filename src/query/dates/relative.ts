import * as chrono from 'chrono-node';
import type { Found } from './absolute.ts';
import { shift } from './calendar.ts';

/** Words that only a calendar beside today can turn into days. */
const RELATIVE =
  /\b(?:today|yesterday|(?:last|past|this|previous) (?:week|month|year|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:the )?(?:last|past) \w+ (?:days|weeks|months)|(?:a|an|\w+) (?:days?|weeks?|months?|years?) ago|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;
const WEEK = /week$/i;
const LASTING = /(?:last|past) (\w+) (?:days|weeks|months)$/i;

/** "yesterday", "last week", "two months ago", "on Friday", read by chrono against today. Past days only. */
export function relativeDates(text: string, today: string): Found[] {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const found: Found[] = [];
  for (const { 0: words, index } of text.matchAll(RELATIVE)) {
    const lasting = LASTING.exec(words);
    const asked =
      lasting === null ? words : `${words.slice(lasting[0].indexOf(' ') + lasting.index + 1)} ago`;
    const [read] = chrono.en.GB.parse(asked, reference, { forwardDate: false });
    if (read === undefined) continue;
    const day = read.start.date().toISOString().slice(0, 10);
    const from = day > today ? shift(day, -7) : day;
    found.push({
      start: index,
      end: index + words.length,
      from,
      to: lastDay(words, from, today, lasting !== null),
    });
  }
  return found;
}

function lastDay(words: string, from: string, today: string, isLasting: boolean): string {
  if (isLasting) return today;
  if (WEEK.test(words)) return earlier(shift(from, 6), today);
  if (/month$/i.test(words))
    return earlier(shift(`${shift(`${from.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1), today);
  if (/year$/i.test(words)) return earlier(`${from.slice(0, 4)}-12-31`, today);
  return from;
}

const earlier = (a: string, b: string) => (a < b ? a : b);
