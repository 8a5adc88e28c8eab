import { AsyncLocalStorage } from 'node:async_hooks';
import { type Kysely, sql } from 'kysely';
import type { Policy } from '../policy.ts';
import type { Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;

/** What every operation on the store works with: either the store at large or one open transaction. */
export interface Session {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  readonly policy: Policy;
  now(): Promise<number>;
  /** Runs `work` in one transaction; inside one, in that one. */
  transact<T>(work: (inner: Session) => Promise<T>): Promise<T>;
}

interface SessionOptions {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  readonly policy: Policy;
  /** Null asks the database, so that several machines go by one clock. */
  readonly clock: Clock | null;
}

/**
 * The store at large. Using it from within one of its own transactions is a bug that would wait for itself
 * on SQLite and write outside the transaction on PostgreSQL, so it throws.
 */
export function createSession({ db, engine, policy, clock }: SessionOptions): Session {
  const inside = new AsyncLocalStorage<true>();
  let transactions = 0;
  const within = (connection: Kysely<Tables>): Session => {
    const inner: Session = {
      db: connection,
      engine,
      policy,
      now: () => (clock === null ? databaseTime(connection) : Promise.resolve(clock())),
      transact: (work) => work(inner),
    };
    return inner;
  };
  const outer = (): Kysely<Tables> => {
    if (inside.getStore()) throw new Error('in a transaction, use the store that it was given');
    return db;
  };
  return {
    get db() {
      return outer();
    },
    engine,
    policy,
    now: () => within(outer()).now(),
    async transact(work) {
      const begun = outer().transaction();
      transactions += 1;
      try {
        return await begun.execute((tx) => inside.run(true, () => work(within(tx))));
      } finally {
        transactions -= 1;
        // Before Node 24, while it is in use everything asynchronous that the process does costs more.
        if (transactions === 0) inside.disable();
      }
    },
  };
}

async function databaseTime(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  const now = rows[0]?.now;
  if (now === undefined) throw new Error('the database gave no time');
  return now;
}
