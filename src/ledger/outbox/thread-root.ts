import type { Session } from '../store/session.ts';

/** The message under which a channel hears of a claim: the one that first told of it, while it is kept. */
export async function threadRoot(
  { db }: Session,
  {
    dest,
    dossier,
    claim,
  }: { readonly dest: string; readonly dossier: string; readonly claim: string | null },
): Promise<string | null> {
  const last = await db
    .selectFrom('outbox')
    .select(['remote_id', 'reply_to'])
    .where('dest', '=', dest)
    .where('dossier', '=', dossier)
    .where('claim', '=', claim)
    .where('kind', '=', 'change')
    .where('status', '=', 'sent')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.reply_to ?? last?.remote_id ?? null;
}
