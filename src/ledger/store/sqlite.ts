import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import {
  type Driver,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import type { Tables } from './tables.ts';

export const DATABASE_FILE = 'claimdesk.db';

/** How long a transaction waits for another process's, in ms. They take a few. */
const BEGIN_TIMEOUT = 10_000;

/** How often it asks in that time. */
const BEGIN_EVERY = 2;

/** What else can be locked, for moments: a checkpoint, a recovery. */
const BUSY_TIMEOUT = 5_000;

/** Prepared statements kept: more than the program has, and a bound where a list's length makes new ones. */
const STATEMENTS = 300;

export interface SqliteStore {
  readonly db: Kysely<Tables>;
  /** The database itself, for what is SQLite's alone: checkpoint and backup. */
  readonly raw: Sqlite.Database;
}

/** Opens the file `claimdesk.db` in a folder of the local disk; both are made where absent. */
export function openSqlite(stateDir: string): SqliteStore {
  mkdirSync(stateDir, { recursive: true });
  const raw = new Sqlite(join(stateDir, DATABASE_FILE), { timeout: BUSY_TIMEOUT });
  try {
    walMode(raw);
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    // What a statement of many rows may have to undo is noted in memory: in a file that costs as much as the rows.
    raw.pragma('temp_store = MEMORY');
  } catch (error) {
    raw.close();
    throw error;
  }
  return { db: new Kysely<Tables>({ dialect: new ImmediateDialect(raw) }), raw };
}

/** Changing the journal's mode does not wait for the busy timeout: of several that start at once, some fail. */
function walMode(raw: Sqlite.Database): void {
  for (let left = 200; ; left--) {
    try {
      raw.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (left === 0 || !isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}

export const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Kysely prepares a statement each time it runs; most of that time is saved by keeping them. */
function preparedOnce(raw: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => void raw.close(),
    prepare: (text) => {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const statement = raw.prepare(text) as unknown as SqliteStatement;
      const oldest = kept.size < STATEMENTS ? undefined : kept.keys().next().value;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(text, statement);
      return statement;
    },
  };
}

/**
 * A transaction takes the write lock when it begins. Kysely's begins deferred: two processes that both read
 * and then write fail with SQLITE_BUSY, without waiting, or lose an update. It waits outside SQLite, whose
 * own way of waiting holds up everything else in the process.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #raw: Sqlite.Database;

  constructor(raw: Sqlite.Database) {
    super({ database: preparedOnce(raw) });
    this.#raw = raw;
  }

  override async beginTransaction(): Promise<void> {
    for (let left = BEGIN_TIMEOUT; ; left -= BEGIN_EVERY) {
      try {
        this.#begin();
        return;
      } catch (error) {
        if (left <= 0 || !isBusy(error)) throw error;
        await setTimeout(BEGIN_EVERY);
      }
    }
  }

  #begin(): void {
    this.#raw.pragma('busy_timeout = 0');
    try {
      this.#raw.exec('begin immediate');
    } finally {
      this.#raw.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #raw: Sqlite.Database;

  constructor(raw: Sqlite.Database) {
    super({ database: raw });
    this.#raw = raw;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#raw);
  }
}
