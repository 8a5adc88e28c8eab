import type { AnyClaim } from './figures/computed.ts';
import { groupBy } from './group-by.ts';
import type { Claim } from './record/claim.ts';
import { dayNumber } from './record/day.ts';
import type { Document } from './record/document.ts';
import type { Dossier } from './record/dossier.ts';
import type { Mention } from './record/mention.ts';

/**
 * An old figure printed again as new: "300 are now believed to be dead", three weeks after they were counted.
 * The article came out when the figure no longer described the moment (more than the measure's *strict* window
 * after its as-of: a week for a running toll, a month for men sent), others had printed it before, and nothing
 * that the article quotes of the same occasion names the month or the year of the figure or of its statement.
 * The loose window would be too long: within it figures of different days are compared, not taken for one another.
 */
export function isRestated(claim: AnyClaim, { document, quote }: Mention, dossier: Dossier): boolean {
  const printed = dossier.documents.get(document);
  const strictDays = strictDaysOf(claim, dossier);
  if (claim.kind !== 'figure' || claim.asOf === null || quote === null || !printed || strictDays === null)
    return false;
  const age = dayNumber(printed.publishedOn.from) - dayNumber(claim.asOf.to);
  if (age <= strictDays || isFirst(printed, claim, dossier)) return false;
  return ![...quotesBeside(claim, document, dossier)].some((words) =>
    isDatedBy(words, claim, printed.language),
  );
}

function strictDaysOf({ measure }: AnyClaim, { measures, families }: Dossier): number | null {
  const counted = measures.get(measure ?? '');
  return (counted?.window ?? families.get(counted?.family ?? '')?.window)?.strictDays ?? null;
}

/** Who prints a figure first does not print it again, however late. */
function isFirst({ publishedOn }: Document, { mentions }: AnyClaim, { documents }: Dossier): boolean {
  const publications = mentions.flatMap(({ document }) => documents.get(document)?.publishedOn.from ?? []);
  return publications.every((day) => day >= publishedOn.from);
}

const occasions = new WeakMap<Dossier['claims'], ReadonlyMap<string | null, readonly Claim[]>>();

/** What else the article quotes of the claim, or of what was said on its occasion: one date dates it all. */
function* quotesBeside(claim: AnyClaim, document: string, { claims }: Dossier): Generator<string> {
  const known = occasions.get(claims) ?? groupBy(claims.values(), ({ occasion }) => occasion);
  occasions.set(claims, known);
  const beside = claim.occasion === null ? [] : (known.get(claim.occasion) ?? []);
  for (const { mentions } of [claim, ...beside])
    for (const mention of mentions)
      if (mention.document === document && mention.quote !== null) yield mention.quote;
}

function isDatedBy(quote: string, { asOf, statedOn }: AnyClaim, language: string): boolean {
  const words = new Set(quote.match(/[\p{L}\p{M}]+|\d{4}/gu));
  return [asOf, statedOn].some(
    (date) =>
      date !== null &&
      [date.from.slice(0, 4), ...monthNames(date.from, language)].some((name) => words.has(name)),
  );
}

/** By language and month. To make one format takes longer than an answer does. */
const months = new Map<string, readonly string[]>();

function monthNames(iso: string, language: string): readonly string[] {
  const key = `${language} ${iso.slice(5, 7)}`;
  const names = months.get(key) ?? spelledOut(new Date(`${iso}T00:00:00Z`), language);
  months.set(key, names);
  return names;
}

/** As they stand in a date, alone and shortened, in the article's language and in English: "січня", "Jan". */
const spelledOut = (day: Date, language: string): string[] =>
  [language, 'en'].flatMap((locale) =>
    FORMS.flatMap((form) =>
      new Intl.DateTimeFormat([locale, 'en'], { ...form, timeZone: 'UTC' })
        .formatToParts(day)
        .filter(({ type }) => type === 'month')
        .flatMap(({ value }) => spellings(value.replace(/\.$/, ''), locale)),
    ),
  );

const FORMS = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;

/** Capitals count: "may" and "march" are words of their own in English. A headline writes them all large. */
const spellings = (name: string, locale: string): string[] => [
  name,
  name.toLocaleUpperCase(locale),
  name.charAt(0).toLocaleUpperCase(locale) + name.slice(1),
];
