import { type Entry, problemAt } from '../load/entry.ts';
import type { Problem } from '../load/problem.ts';
import type { Records } from '../load/records.ts';

/**
 * Documents that should have a text and have none at hand, with what that leaves unchecked.
 * @param missing why there is none, by document
 */
export function uncheckedQuotes(
  { claims, documents }: Pick<Records, 'claims' | 'documents'>,
  missing: ReadonlyMap<string, string>,
): Problem[] {
  return documents.sound.flatMap((entry) => {
    const why = missing.get(entry.id);
    if (why === undefined) return [];
    const quoting = claims.sound.flatMap((claim) => quotesIn(entry.id, claim));
    return [problemAt(entry, ['sha256'], `${why}${leaving(quoting)}`)];
  });
}

/** The claim's id, once for each of its quotes. */
const quotesIn = (document: string, { id, record }: Entry<QuotedRecord>): string[] =>
  record.mentions.filter((mention) => mention.document === document && mention.quote !== null).map(() => id);

type QuotedRecord = Records['claims']['sound'][number]['record'];

function leaving(ids: readonly string[]): string {
  const claims = [...new Set(ids)];
  if (claims.length === 0) return '';
  return `. Not checked: ${count(ids.length, 'quote')} of ${count(claims.length, 'claim')} (${claims.join(', ')})`;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
