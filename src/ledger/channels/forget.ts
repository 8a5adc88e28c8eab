import { type RawBuilder, sql } from 'kysely';
import { jsonTexts } from '../store/json-rows.ts';
import type { Session } from '../store/session.ts';

/**
 * Forgets posts, and with them the answers that no post names any more. Whoever calls has held the head from the
 * beginning of the transaction.
 * @returns how many posts went
 */
export async function forgetPosts(tx: Session, which: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ answer: string }>`
    delete from posts where ${which} returning answer`.execute(tx.db);
  await dropUnnamed(
    tx,
    rows.map(({ answer }) => answer),
  );
  return rows.length;
}

/**
 * Of these answers, drops those that no post names. Whoever calls holds the head, as whoever records a post does:
 * no other process has just found an answer kept here, and names it when it is gone. (That no post names nothing
 * the foreign key would see to as well, but by failing one of the two.)
 */
export async function dropUnnamed(tx: Session, answers: readonly string[]): Promise<void> {
  if (answers.length === 0) return;
  await sql`
    delete from answers where key in (${jsonTexts(tx, [...new Set(answers)])})
      and not exists (select 1 from posts where posts.answer = answers.key)`.execute(tx.db);
}
