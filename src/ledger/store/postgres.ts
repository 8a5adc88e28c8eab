import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** PostgreSQL's bigint. pg gives it as text; every integer here is far below 2 ** 53. */
const INT8 = 20;

const CONNECTIONS = 8;

/** `onError` hears of a connection that broke while nobody used it; the next query opens another. */
export function openPostgres(databaseUrl: string, onError: (error: Error) => void): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'claimdesk',
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    // A transaction whose process hangs must not hold the ledger's head for ever.
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 60_000,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? safeInteger : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // Without a listener, a lost idle connection would end the process.
  pool.on('error', onError);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function safeInteger(written: string): number {
  const value = Number(written);
  if (!Number.isSafeInteger(value)) throw new Error(`${written} does not fit a number`);
  return value;
}
