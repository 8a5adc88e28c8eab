import type { Reply } from '../../chat/reply.ts';
import { type Follow, following } from '../channels/follows.ts';
import { forgetPosts } from '../channels/forget.ts';
import { destOf, inChannel, roomOf } from '../dest.ts';
import { holdHead } from '../ledger/head.ts';
import type { Session } from '../store/session.ts';
import { enqueue, PENDING } from './enqueue.ts';
import { freeLane } from './finish.ts';
import { openLane } from './lanes.ts';
import type { Delivery } from './take.ts';

/**
 * The bot can no longer post in a delivery's channel: everything waiting for it is dropped, its follows and
 * answers are forgotten, and whoever had asked for a follow is told, by direct message. False: the lease
 * had ended, and nothing is done.
 */
export function channelGone(
  session: Session,
  delivery: Delivery,
  reason: string,
  notice: (ended: readonly Follow[]) => Reply,
): Promise<boolean> {
  return session.transact(async (tx) => {
    // Before anything else is locked, as everywhere: whoever holds the head may wait for the rest.
    await holdHead(tx);
    if (!(await freeLane(tx, delivery, 0))) return false;
    const now = await tx.now();
    const { lane } = delivery;
    await tx.db
      .updateTable('outbox')
      .set({ status: 'dropped', in_doubt: 0, error: reason, done_at: now })
      .where('lane', '=', lane)
      .where(PENDING)
      .execute();
    const ended = await following(tx, { channel: lane });
    await tx.db.deleteFrom('follows').where(inChannel(lane)).execute();
    await forgetPosts(tx, inChannel(lane));
    await tellFollowers(tx, ended, now, notice);
    return true;
  });
}

async function tellFollowers(
  tx: Session,
  ended: readonly Follow[],
  now: number,
  notice: (ended: readonly Follow[]) => Reply,
): Promise<void> {
  for (const person of new Set(ended.map(({ by }) => by))) {
    const theirs = ended.filter(({ by }) => by === person);
    const [first] = theirs;
    const room = first && roomOf(first.dest);
    // Their own direct messages are what is gone.
    if (room === undefined || room.channel === `@${person}`) continue;
    const dest = destOf({ ...room, channel: `@${person}`, thread: null });
    await openLane(tx, dest);
    const parcel = {
      kind: 'notice',
      key: `notice/gone/${first?.dest}/${now}/${person}`,
      dest,
      dossier: first?.dossier ?? '',
      seq: 0,
      claim: null,
      payload: { reply: notice(theirs) },
      dueAt: now,
    } as const;
    await enqueue(tx, [parcel], now);
  }
}
