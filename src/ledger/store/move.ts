import Sqlite from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { UserError } from '../../errors.ts';
import { cannotOpenPostgres } from './cannot-open.ts';
import { checkBackup } from './check-backup.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import type { Tables } from './tables.ts';

/** Those that others refer to first. */
const TABLES = [
  'head',
  'ledger',
  'follows',
  'settings',
  'answers',
  'shown',
  'posts',
  'lane',
  'outbox',
  'seen',
] as const satisfies readonly (keyof Tables)[];

/** Far below the 65,535 parameters that a statement may have. */
const ROWS = 1_000;

/**
 * Fills an empty PostgreSQL database with what a backup of a SQLite store holds, all or nothing: how a
 * newsroom moves. Both have the same tables, columns and hashes.
 */
export async function moveBackup(databaseUrl: string, file: string): Promise<void> {
  checkBackup(file);
  const backup = new Sqlite(file, { readonly: true });
  const db = openPostgres(databaseUrl, () => {});
  try {
    await migrate(db, 'postgres').catch((error: unknown) => {
      throw cannotOpenPostgres(error);
    });
    await db.transaction().execute(async (tx) => {
      await checkEmpty(tx);
      await checkStep(tx, backup);
      await sql`delete from head`.execute(tx);
      for (const table of TABLES) await copy(table, backup, tx);
    });
  } finally {
    backup.close();
    await db.destroy();
  }
}

/** Holds the head, too, so that no bot that starts meanwhile begins to write. */
async function checkEmpty(tx: Kysely<Tables>): Promise<void> {
  const unused = await tx.updateTable('head').set({ at: 0 }).where('seq', '=', 0).returning('id').execute();
  const follows = await tx.selectFrom('follows').select('dest').limit(1).execute();
  if (unused.length === 1 && follows.length === 0) return;
  throw new UserError(
    'database-not-empty',
    'The database that DATABASE_URL names holds a store already: create an empty one, or restore that one with pg_restore or psql.',
  );
}

async function checkStep(tx: Kysely<Tables>, backup: Sqlite.Database): Promise<void> {
  const { rows } = await sql<{ step: number }>`select max(step) as step from migrations`.execute(tx);
  if (backup.prepare('select max(step) from migrations').pluck().get() === rows[0]?.step) return;
  throw new UserError(
    'other-version',
    'The backup is from another version of Claimdesk: make a new one with this version.',
  );
}

async function copy(
  table: (typeof TABLES)[number],
  backup: Sqlite.Database,
  tx: Kysely<Tables>,
): Promise<void> {
  let batch: object[] = [];
  const flush = async () => {
    if (batch.length > 0)
      await tx
        .insertInto(table)
        .values(batch as never)
        .execute();
    batch = [];
  };
  for (const row of backup.prepare(`select * from "${table}"`).iterate()) {
    batch.push(row as object);
    if (batch.length === ROWS) await flush();
  }
  await flush();
}
