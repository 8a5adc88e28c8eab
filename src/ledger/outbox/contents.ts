import type { Entry } from '../ledger/entry.ts';
import { claimUpTo, entriesAt } from '../ledger/read.ts';
import type { Session } from '../store/session.ts';
import type { Delivery } from './take.ts';

/** What a message has to tell of one claim. */
export interface ClaimNews {
  /** As it stood before the first of the changes, and so as this place was last told; null: it is new. */
  readonly before: Entry | null;
  /** In order; at least one. */
  readonly changes: readonly Entry[];
  /** As the last of them leaves it. */
  readonly after: Entry;
}

/** What a delivery tells, claim by claim, in the order in which they first changed. */
export async function newsOf(session: Session, delivery: Delivery): Promise<readonly ClaimNews[]> {
  const entries = await entriesAt(
    session,
    delivery.items.map(({ seq }) => seq),
  );
  const byClaim = new Map<string, Entry[]>();
  for (const { seq } of delivery.items) {
    const entry = entries.get(seq);
    if (entry !== undefined) byClaim.set(entry.claim.id, [...(byClaim.get(entry.claim.id) ?? []), entry]);
  }
  const news: ClaimNews[] = [];
  for (const [claim, changes] of byClaim) {
    const [first, last] = [changes[0], changes.at(-1)];
    if (first === undefined || last === undefined) continue;
    const before = await claimUpTo(session, first.dossier, claim, first.seq - 1);
    news.push({ before, changes, after: last });
  }
  return news;
}
