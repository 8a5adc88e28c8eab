import type { Session } from '../store/session.ts';

/**
 * True for the first process that asks about an inbound event (`slack:Ev0123`), false for every later one:
 * platforms deliver an event again when they think it was lost.
 */
export function firstSeen(session: Session, event: string): Promise<boolean> {
  return session.transact(async ({ db, now }) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('seen')
      .values({ event, at: await now() })
      .onConflict((same) => same.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  });
}
