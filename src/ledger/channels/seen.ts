import type { Session } from '../store/session.ts';

/**
 * True for the first process that asks about an inbound event (`slack:Ev0123`), by all the names it has;
 * false for every later one: platforms deliver an event again when they think it was lost.
 */
export function firstSeen(session: Session, ...names: string[]): Promise<boolean> {
  return session.transact(async ({ db, now }) => {
    const at = await now();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('seen')
      // In one order, so that two processes that ask at once do not wait for each other.
      .values(names.toSorted().map((event) => ({ event, at })))
      .onConflict((same) => same.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === BigInt(names.length);
  });
}
