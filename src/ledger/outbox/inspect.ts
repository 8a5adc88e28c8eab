import type { Session } from '../store/session.ts';
import type { Kind } from './enqueue.ts';

export type Status = 'pending' | 'sent' | 'dropped' | 'dead';

/** A parcel as the desk lists it. */
export interface OutboxItem {
  readonly key: string;
  readonly dest: string;
  readonly kind: Kind;
  readonly dossier: string;
  readonly seq: number;
  readonly claim: string | null;
  readonly status: Status;
  readonly attempts: number;
  /** The platform may have it although nobody saw it arrive. */
  readonly inDoubt: boolean;
  readonly dueAt: number;
  readonly doneAt: number | null;
  readonly remoteId: string | null;
  /** Why it waits, was dropped or was given up. */
  readonly error: string | null;
}

export async function outboxCounts({ db }: Session): Promise<Readonly<Record<Status, number>>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const counts = { pending: 0, sent: 0, dropped: 0, dead: 0 };
  for (const { status, count } of rows) counts[status as Status] = count;
  return counts;
}

/** The newest first. */
export async function listOutbox(
  { db }: Session,
  status: Status,
  limit = 100,
): Promise<readonly OutboxItem[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('status', '=', status)
    .orderBy('created_at', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    key: row.key,
    dest: row.dest,
    kind: row.kind as Kind,
    dossier: row.dossier,
    seq: row.seq,
    claim: row.claim,
    status: row.status as Status,
    attempts: row.attempts,
    inDoubt: row.in_doubt === 1,
    dueAt: row.due_at,
    doneAt: row.done_at,
    remoteId: row.remote_id,
    error: row.error,
  }));
}

/**
 * Sends a dead letter after all, with those that went into the same message. A person asks for it, who has
 * looked: it is posted without looking for it first. Gives how many rows wait again.
 */
export function retryDead(session: Session, key: string): Promise<number> {
  return session.transact(async (tx) => {
    const letter = await tx.db
      .selectFrom('outbox')
      .select(['key', 'batch'])
      .where('key', '=', key)
      .where('status', '=', 'dead')
      .executeTakeFirst();
    if (letter === undefined) return 0;
    const { numUpdatedRows } = await tx.db
      .updateTable('outbox')
      .set({ status: 'pending', attempts: 0, in_doubt: 0, due_at: await tx.now(), done_at: null })
      .where('status', '=', 'dead')
      .where((row) => row.or([row('key', '=', letter.key), row('batch', '=', letter.batch)]))
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
}
