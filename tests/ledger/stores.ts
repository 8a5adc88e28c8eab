import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Claim } from '../../src/claims/record/claim.ts';
import type { Dossier } from '../../src/claims/record/dossier.ts';
import type { ClaimText } from '../../src/ledger/ledger/claim-text.ts';
import type { Policy } from '../../src/ledger/policy.ts';
import { openStore, type Store } from '../../src/ledger/store/open-store.ts';
import { openPostgres } from '../../src/ledger/store/postgres.ts';
import { openSqlite } from '../../src/ledger/store/sqlite.ts';
import type { Tables } from '../../src/ledger/store/tables.ts';
import { type Cluster, postgresAvailable, startCluster } from '../postgres.ts';
import { load, smallDossier } from '../world.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Place = { readonly stateDir: string } | { readonly databaseUrl: string };

/** A store of its own for each test, at a time that only moves when told to. */
export interface Newsroom {
  readonly store: Store;
  readonly flood: Dossier;
  readonly at: Place;
  /** Another process's view of the same store. */
  again(): Promise<Store>;
  now(): number;
  wait(ms: number): void;
}

export type Engines = (
  name: string,
  tests: (open: (policy?: Partial<Policy>) => Promise<Newsroom>) => void,
) => void;

/** Runs tests against every engine that is here; one that is not is skipped aloud. */
export const onEachEngine: Engines = (name, tests) => {
  describe(`${name} on SQLite`, () => {
    const cleanUp: (() => unknown)[] = [];
    afterAll(async () => {
      for (const step of cleanUp.reverse()) await step();
    });
    tests((policy) => {
      const stateDir = mkdtempSync(join(tmpdir(), 'claimdesk-'));
      cleanUp.push(() => rmSync(stateDir, { recursive: true, force: true }));
      return newsroom({ stateDir }, cleanUp, policy);
    });
  });

  const here = postgresAvailable(process.env);
  if (!here) console.warn(`SKIPPED: ${name} on PostgreSQL, which is not installed here`);
  describe.skipIf(!here)(`${name} on PostgreSQL`, () => {
    const cleanUp: (() => unknown)[] = [];
    let cluster: Cluster | null = null;
    beforeAll(async () => {
      cluster = await startCluster(process.env);
    }, 60_000);
    afterAll(async () => {
      for (const step of cleanUp.reverse()) await step();
      cluster?.stop();
    }, 60_000);
    tests(async (policy) => {
      if (cluster === null) throw new Error('PostgreSQL has not started');
      return newsroom({ databaseUrl: await cluster.database() }, cleanUp, policy);
    });
  });
};

async function newsroom(
  at: Place,
  cleanUp: (() => unknown)[],
  policy: Partial<Policy> = {},
): Promise<Newsroom> {
  let now = Date.UTC(2025, 1, 1, 12);
  const open = async () => {
    const store = await openStore({ at, clock: () => now, time: 'clock', policy });
    cleanUp.push(() => store.close());
    return store;
  };
  return {
    store: await open(),
    at,
    flood: load(smallDossier()),
    again: open,
    now: () => now,
    wait: (ms) => {
      now += ms;
    },
  };
}

/** The database as any other program sees it, closed after the test. */
export async function rawly({ at }: Newsroom): Promise<Kysely<Tables>> {
  const raw = 'stateDir' in at ? openSqlite(at.stateDir).db : openPostgres(at.databaseUrl, () => {});
  onTestFinished(() => raw.destroy());
  return raw;
}

/** Takes everything out of a database but the note of which steps were made, which says that none was. */
export async function empty({ store }: Newsroom, raw: Kysely<Tables>): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`${sql.raw(
    store.engine === 'sqlite'
      ? `select name from sqlite_master where type = 'table' and name <> 'migrations'`
      : `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
  )}`.execute(raw);
  const cascade = sql.raw(store.engine === 'sqlite' ? '' : 'cascade');
  for (const { name } of tables) await sql`drop table ${sql.table(name)} ${cascade}`.execute(raw);
  await sql`delete from migrations`.execute(raw);
  if (store.engine === 'postgres') await sql`drop function ledger_refuse`.execute(raw);
}

/** A claim of the small dossier, changed. */
export function claimOf(dossier: Dossier, id: string, changes: Partial<ClaimText> = {}): ClaimText {
  const claim = dossier.claims.get(id);
  if (claim === undefined) throw new Error(`no claim ${id} among ${[...dossier.claims.keys()].join(', ')}`);
  return { ...claim, ...changes };
}

/** The dossier with some of its claims otherwise, left out (null), or new: those are given whole. */
export function withClaims(
  dossier: Dossier,
  changes: Readonly<Record<string, Partial<ClaimText> | null>>,
): Dossier {
  const claims = new Map(dossier.claims);
  for (const [id, change] of Object.entries(changes))
    if (change === null) claims.delete(id);
    else claims.set(id, { ...dossier.claims.get(id), ...change, rev: 1 } as Claim);
  return { ...dossier, claims };
}
