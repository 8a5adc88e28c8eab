import { z } from 'zod';
import { channelOf } from '../dest.ts';
import { PENDING } from '../outbox/enqueue.ts';
import type { Session } from '../store/session.ts';
import { filter, matches, type Tags } from './filter.ts';
import type { Follow } from './follows.ts';

const told = z.object({ tags: filter });

/** Which claims a waiting notification is about, as `fanOut` wrote them. */
const readTags = (payload: string): Tags => told.parse(JSON.parse(payload)).tags;

/** Takes back the notifications that nobody there wants any more, unless they are being sent already. */
export async function dropUnfollowed(
  { db, now }: Session,
  dest: string,
  dossier: string,
  remaining: readonly Follow[],
): Promise<void> {
  const waiting = await db
    .selectFrom('outbox')
    .select(['key', 'payload'])
    .where('lane', '=', channelOf(dest))
    .where('dest', '=', dest)
    .where('dossier', '=', dossier)
    .where('kind', 'in', ['change', 'digest'])
    .where(PENDING)
    .where('batch', 'is', null)
    .execute();
  const unwanted = waiting.filter(
    ({ payload }) => !remaining.some((follow) => matches(follow.filter, readTags(payload))),
  );
  const done_at = await now();
  for (const { key } of unwanted)
    await db
      .updateTable('outbox')
      .set({ status: 'dropped', error: 'no longer followed', done_at })
      .where('key', '=', key)
      .where('batch', 'is', null)
      .execute();
}
