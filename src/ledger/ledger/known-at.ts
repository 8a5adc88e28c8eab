import type { Entry } from './entry.ts';

/**
 * What had been recorded by an instant: the newest entry of each claim that was known then. A claim entered
 * from older articles (`via: backfill`) counts as known from the day its first document was published, for
 * the desk could have read it; `publishedOn` gives a document's day, as the instant that day began.
 */
export function knownAt(
  entries: readonly Entry[],
  instant: number,
  publishedOn: PublishedOn,
): ReadonlyMap<string, Entry> {
  const known = new Map<string, Entry>();
  for (const entry of entries)
    if (knownSince(entry, publishedOn) <= instant) known.set(entry.claim.id, entry);
  return known;
}

export type PublishedOn = (document: string) => number | null;

function knownSince(entry: Entry, publishedOn: PublishedOn): number {
  if (entry.via !== BACKFILL || entry.claim.rev !== 1) return entry.at;
  const days = entry.claim.mentions
    .map((mention) => publishedOn(mention.document))
    .filter((day) => day !== null);
  return Math.min(entry.at, ...days);
}

/** How a claim came in that was entered from articles older than the ledger. */
export const BACKFILL = 'backfill';
