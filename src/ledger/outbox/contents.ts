import type { Entry } from '../ledger/entry.ts';
import { entriesAt, revisions } from '../ledger/read.ts';
import type { Session } from '../store/session.ts';
import type { Delivery } from './take.ts';
import type { ChangePayload } from './to-followers.ts';

/** What a message has to tell of one claim. */
export interface ClaimNews {
  /** As it stood before the first of the changes, and so as this place was last told; null: it is new. */
  readonly before: Entry | null;
  /** In order; at least one. */
  readonly changes: readonly Entry[];
  /** As the last of them leaves it. */
  readonly after: Entry;
  /** One of them was made by somebody who asked to follow it there. */
  readonly own: boolean;
}

/** What a delivery tells, claim by claim, in the order in which they first changed. */
export async function newsOf(session: Session, delivery: Delivery): Promise<readonly ClaimNews[]> {
  const entries = await entriesAt(
    session,
    delivery.items.map(({ seq }) => seq),
  );
  const owned = new Set(delivery.items.flatMap(({ seq, payload }) => (isOwn(payload) ? [seq] : [])));
  const byClaim = new Map<string, Entry[]>();
  for (const { seq } of delivery.items) {
    const entry = entries.get(seq);
    if (entry !== undefined) byClaim.set(entry.claim.id, [...(byClaim.get(entry.claim.id) ?? []), entry]);
  }
  const before = await revisions(
    session,
    delivery.dossier,
    [...byClaim.values()].flatMap(([first]) =>
      first ? [{ id: first.claim.id, rev: first.claim.rev - 1 }] : [],
    ),
  );
  return [...byClaim].flatMap(([claim, changes]) => {
    const after = changes.at(-1);
    const own = changes.some(({ seq }) => owned.has(seq));
    return after === undefined ? [] : [{ before: before.get(claim) ?? null, changes, after, own }];
  });
}

const isOwn = (payload: string): boolean => (JSON.parse(payload) as Partial<ChangePayload>).own === true;
