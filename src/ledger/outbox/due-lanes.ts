import { onPlatform } from '../dest.ts';
import type { Session } from '../store/session.ts';
import { PENDING } from './enqueue.ts';

/**
 * Lanes that are free and have something due, by what has waited longest; at most so many, and one at least
 * where there is one. On PostgreSQL they are locked until the transaction ends, and others' are passed over.
 */
export async function dueLanes(
  { db, engine }: Session,
  platforms: readonly string[],
  now: number,
  most: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('lane', 'lane.lane', 'outbox.lane')
    .select('lane.lane')
    .where(PENDING)
    .where('outbox.due_at', '<=', now)
    .where('lane.next_at', '<=', now)
    .where('lane.lease_until', '<=', now)
    .where(({ or }) => or(platforms.map((platform) => onPlatform(platform))))
    .orderBy('outbox.due_at')
    .limit(most)
    .$if(engine === 'postgres', (query) => query.forNoKeyUpdate('lane').skipLocked())
    .execute();
  return [...new Set(rows.map(({ lane }) => lane))];
}
