import type { Session } from '../store/session.ts';

export interface Head {
  readonly seq: number;
  readonly at: number;
  readonly hash: string;
}

export async function readHead({ db }: Session): Promise<Head> {
  return await db.selectFrom('head').select(['seq', 'at', 'hash']).executeTakeFirstOrThrow();
}

/**
 * Holds the head until the transaction ends: everybody else who appends waits. Whoever reads a claim in
 * order to change it holds it before reading; on PostgreSQL it may be changed in between otherwise.
 */
export const holdHead = (tx: Session): Promise<Head> => moveHead(tx, 0);

/** Raises the counter. An update, since that locks the row on both engines in the same words. */
export async function moveHead(
  { db }: Session,
  by: number,
  change: Partial<Omit<Head, 'seq'>> = {},
): Promise<Head> {
  return await db
    .updateTable('head')
    .set(({ eb }) => ({ seq: eb('seq', '+', by), ...change }))
    .where('id', '=', 1)
    .returning(['seq', 'at', 'hash'])
    .executeTakeFirstOrThrow();
}
