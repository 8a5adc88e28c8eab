import { type Kysely, sql } from 'kysely';
import { UserError } from '../../errors.ts';
import { migrationsFor } from './migrations.ts';
import type { Engine } from './session.ts';
import type { Tables } from './tables.ts';

/** Any number; every Claimdesk that migrates the same database asks for this one. */
const LOCK = 743_051_226;

/**
 * Brings the tables up to date, in one transaction: a process that dies halfway leaves nothing, and of
 * several that start at once the others wait and then find it done. (Kysely's own migrator takes no lock on
 * SQLite and looks for its tables before it has one.)
 */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const steps = migrationsFor(engine);
  await db.transaction().execute(async (tx) => {
    // On SQLite the transaction itself is the lock: it begins immediate.
    if (engine === 'postgres') {
      // A step may move all that there is, and the others wait until it is done.
      await sql`set local statement_timeout = 0`.execute(tx);
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
    }
    await sql`create table if not exists migrations (step integer primary key)`.execute(tx);
    const { rows } = await sql<{ step: number | null }>`select max(step) as step from migrations`.execute(tx);
    const done = rows[0]?.step ?? 0;
    if (done > steps.length)
      throw new UserError(
        'store-newer',
        `The store was written by a newer Claimdesk (step ${done}, this one knows ${steps.length}): upgrade this one, or open a backup from before.`,
      );
    for (const [at, statements] of steps.entries()) {
      if (at < done) continue;
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await sql`insert into migrations (step) values (${at + 1})`.execute(tx);
    }
  });
}
