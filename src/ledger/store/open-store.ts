import type Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { UserError } from '../../errors.ts';
import { type Operations, operations } from '../operations.ts';
import { DEFAULT_POLICY, type Policy } from '../policy.ts';
import { backup } from './backup.ts';
import { lockForBot } from './bot-lock.ts';
import { cannotOpenPostgres, cannotOpenSqlite } from './cannot-open.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { type Clock, createSession, type Engine } from './session.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

export interface StoreOptions {
  /** A folder on a local disk, for SQLite; or the address of a PostgreSQL database. */
  readonly at: { readonly stateDir: string } | { readonly databaseUrl: string };
  readonly clock: Clock;
  /** Whose clock a PostgreSQL store goes by: the database's (so that all machines agree), or `clock`. */
  readonly time?: 'database' | 'clock';
  /** Only one bot runs on a SQLite store: it says that it is one. */
  readonly bot?: boolean;
  readonly policy?: Partial<Policy>;
  /** Hears of a PostgreSQL connection that broke while it was idle. */
  readonly onError?: (error: Error) => void;
}

/** What happened, kept: the ledger, who follows what, which answers stand where, and what is to be sent. */
export interface Store extends Operations {
  readonly engine: Engine;
  /**
   * All or nothing. Inside, only `tx` may be used: using the store itself throws. Wait for nothing but the
   * store in it, since on SQLite everybody else waits too.
   */
  inTransaction<T>(work: (tx: Operations) => Promise<T>): Promise<T>;
  /** A whole copy, while others go on. SQLite only; for PostgreSQL there is pg_dump. */
  backup(file: string): void;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date; several processes may do so at once.
 * @throws UserError when the folder cannot be written to or the database not be reached
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { at } = options;
  try {
    return 'stateDir' in at
      ? await openOnSqlite(at.stateDir, options)
      : await openOnPostgres(at.databaseUrl, options);
  } catch (error) {
    throw 'stateDir' in at ? cannotOpenSqlite(error) : cannotOpenPostgres(error);
  }
}

async function openOnSqlite(stateDir: string, options: StoreOptions): Promise<Store> {
  const { db, raw } = openSqlite(stateDir);
  const unlock = options.bot === true ? lockOrClose(stateDir, raw) : () => {};
  const close = async () => {
    // What the write-ahead log holds goes into the file, so that the file alone is whole.
    if (raw.open) raw.pragma('wal_checkpoint(TRUNCATE)');
    await db.destroy();
    unlock();
  };
  return await ready('sqlite', db, options, options.clock, close, (file) => backup(raw, file));
}

function lockOrClose(stateDir: string, raw: Sqlite.Database): () => void {
  try {
    return lockForBot(stateDir);
  } catch (error) {
    raw.close();
    throw error;
  }
}

async function openOnPostgres(databaseUrl: string, options: StoreOptions): Promise<Store> {
  const db = openPostgres(databaseUrl, options.onError ?? (() => {}));
  const clock = options.time === 'clock' ? options.clock : null;
  return await ready(
    'postgres',
    db,
    options,
    clock,
    () => db.destroy(),
    () => {
      throw new UserError('backup-postgres', 'The store is a PostgreSQL database: back it up with pg_dump.');
    },
  );
}

async function ready(
  engine: Engine,
  db: Kysely<Tables>,
  options: StoreOptions,
  clock: Clock | null,
  close: () => Promise<void>,
  backupTo: (file: string) => void,
): Promise<Store> {
  try {
    await migrate(db, engine);
  } catch (error) {
    await close();
    throw error;
  }
  const session = createSession({ db, engine, clock, policy: { ...DEFAULT_POLICY, ...options.policy } });
  return {
    ...operations(session),
    engine,
    inTransaction: (work) => session.transact((tx) => work(operations(tx))),
    backup: backupTo,
    close,
  };
}
