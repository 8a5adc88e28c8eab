import { sql } from 'kysely';
import { forgetPosts } from './channels/forget.ts';
import { holdHead } from './ledger/head.ts';
import { DONE } from './outbox/enqueue.ts';
import type { Session } from './store/session.ts';

/** How long what has done its work is kept, in ms. The ledger and dead letters are kept for good. */
export interface Retention {
  /** Inbound events: longer than any platform redelivers. */
  readonly seenMs: number;
  /** Answers: at least as long as the newsroom corrects them. */
  readonly postsMs: number;
  /** What was sent: while it is kept, later changes to a claim go to its thread. */
  readonly sentMs: number;
}

const DAY = 86_400_000;

export const DEFAULT_RETENTION: Retention = { seenMs: 2 * DAY, postsMs: 100 * DAY, sentMs: 100 * DAY };

/** Forgets what is older; gives how many rows of each went. */
export function prune(
  session: Session,
  { seenMs, postsMs, sentMs }: Retention,
): Promise<{ readonly seen: number; readonly posts: number; readonly outbox: number }> {
  return session.transact(async (tx) => {
    // Before anything else is locked, as everywhere: whoever holds the head may wait for the rest.
    await holdHead(tx);
    const now = await tx.now();
    const seen = await tx.db
      .deleteFrom('seen')
      .where('at', '<', now - seenMs)
      .executeTakeFirst();
    const posts = await forgetPosts(tx, sql<boolean>`at < ${now - postsMs}`);
    const outbox = await tx.db
      .deleteFrom('outbox')
      .where(DONE)
      .where('done_at', '<', now - sentMs)
      .executeTakeFirst();
    return {
      seen: Number(seen.numDeletedRows),
      posts,
      outbox: Number(outbox.numDeletedRows),
    };
  });
}
