import { sql } from 'kysely';
import { channelOf, workspaceOf } from '../dest.ts';
import { jsonRows } from '../store/json-rows.ts';
import type { Session } from '../store/session.ts';

/** A lane must be there before anything is put on it. */
export const openLane = (session: Session, dest: string): Promise<void> => openLanes(session, [dest]);

export async function openLanes(session: Session, dests: readonly string[]): Promise<void> {
  const lanes = new Map(dests.map((dest) => [channelOf(dest), workspaceOf(dest)]));
  const each = [...lanes].map(([lane, workspace]) => ({ lane, workspace }));
  await sql`
    insert into lane (lane, workspace, next_at, lease_until)
    select value ->> 'lane', value ->> 'workspace', 0, 0 from ${jsonRows(session, each)} where true
    on conflict (lane) do nothing`.execute(session.db);
}
