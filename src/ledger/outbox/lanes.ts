import { channelOf, workspaceOf } from '../dest.ts';
import type { Session } from '../store/session.ts';

/** A lane must be there before anything is put on it. */
export const openLane = (session: Session, dest: string): Promise<void> => openLanes(session, [dest]);

export async function openLanes({ db }: Session, dests: readonly string[]): Promise<void> {
  const lanes = new Map(dests.map((dest) => [channelOf(dest), workspaceOf(dest)]));
  await db
    .insertInto('lane')
    .values(
      [...lanes].map(([lane, workspace]) => ({ lane, workspace, next_at: 0, lease: null, lease_until: 0 })),
    )
    .onConflict((same) => same.doNothing())
    .execute();
}
