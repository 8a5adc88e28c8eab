import { channelOf, workspaceOf } from '../dest.ts';
import type { Session } from '../store/session.ts';

/** A lane must be there before anything is put on it. */
export async function openLane({ db }: Session, dest: string): Promise<void> {
  await db
    .insertInto('lane')
    .values({ lane: channelOf(dest), workspace: workspaceOf(dest), next_at: 0, lease: null, lease_until: 0 })
    .onConflict((same) => same.doNothing())
    .execute();
}
