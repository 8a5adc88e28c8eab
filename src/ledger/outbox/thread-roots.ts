import type { Session } from '../store/session.ts';
import { TOLD } from './enqueue.ts';

interface Place {
  readonly dest: string;
  readonly dossier: string;
}

/**
 * The message under which a place hears of each of these claims: the one that first told of it, while it is
 * kept. A claim that it has not heard of is left out.
 */
export async function threadRoots(
  { db }: Session,
  { dest, dossier }: Place,
  claims: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const told = await db
    .selectFrom('outbox')
    .select(['claim', 'remote_id', 'reply_to'])
    .where('dest', '=', dest)
    .where('dossier', '=', dossier)
    .where('claim', 'in', [...new Set(claims)])
    .where(TOLD)
    .orderBy('seq')
    .execute();
  const roots = new Map<string, string>();
  for (const { claim, reply_to, remote_id } of told) {
    const root = reply_to ?? remote_id;
    if (claim !== null && root !== null) roots.set(claim, root);
  }
  return roots;
}
