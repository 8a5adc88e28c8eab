import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreOptions } from '../../src/ledger/store/open-store.ts';
import { startCluster } from '../../tests/postgres.ts';
import type { Table } from '../report/table.ts';
import { inMegabytes, inTime } from '../report/units.ts';
import type { Suite } from '../suite.ts';
import { measureNotify, type Notified } from './measure.ts';

const FOLLOWERS = [0, 200, 2_000];
const APPENDS = 100;
const LONGEST_APPENDING_MS = 15_000;

/** How fast changes are recorded, and how soon those who follow them hear. */
export const notify: Suite = {
  name: 'notify',
  summary: 'recording changes and telling followers, on SQLite and on PostgreSQL',
  async run({ progress }) {
    const results: Notified[] = [];
    const measure = async (name: string, place: () => Promise<StoreOptions['at']>) => {
      for (const followers of FOLLOWERS) {
        progress(`${name}, ${followers} followers`);
        const bounds = { appends: APPENDS, longestMs: LONGEST_APPENDING_MS };
        results.push(await measureNotify({ place, followers, ...bounds }));
      }
    };
    const folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
    const cluster = await startCluster(process.env);
    try {
      await measure('SQLite', async () => ({ stateDir: mkdtempSync(join(folder, 'state-')) }));
      if (cluster !== null)
        await measure('PostgreSQL', async () => ({ databaseUrl: await cluster.database() }));
    } finally {
      cluster?.stop();
      rmSync(folder, { recursive: true });
    }
    return {
      tables: [appendTable(results), deliveryTable(results)],
      notes: [
        'Appended: one change to a claim, in a transaction of its own, with a parcel for each follower in the outbox.',
        'Delivered: one worker as the bot runs it, against a platform that takes everything at once; first and last are counted from before the change was recorded.',
        'After the pace: a second change right after the first; how much later each channel heard of it than the rule of one message a second allows.',
        'Memory: what the process holds more once all is delivered.',
        ...(cluster === null ? ['PostgreSQL is not installed here, and was not measured.'] : []),
      ],
      data: results,
    };
  },
};

const ENGINE: Readonly<Record<string, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
const nameOf = ({ engine, followers }: Notified) =>
  `${ENGINE[engine] ?? engine}, ${followers.toLocaleString('en-US')} followers`;

const appendTable = (results: readonly Notified[]): Table => ({
  title: 'Changes appended',
  columns: ['', 'a second', 'p50', 'p99'],
  rows: results.map((each) => [
    nameOf(each),
    each.appendsPerSecond.toFixed(0),
    inTime(each.append.p50),
    inTime(each.append.p99),
  ]),
});

const deliveryTable = (results: readonly Notified[]): Table => ({
  title: 'Delivered',
  columns: ['', 'first', 'last', 'a second', 'after the pace p50', 'p99', 'too soon', 'memory'],
  rows: results.flatMap((each) => {
    const { delivered, bytes } = each;
    if (delivered === null) return [];
    const { firstMs, lastMs, heard, perSecond, overPace, tooSoon } = delivered;
    return [
      [
        nameOf(each),
        inTime(firstMs),
        lastMs === null ? `${heard} heard in 30 s` : inTime(lastMs),
        perSecond.toFixed(0),
        ...[overPace.p50, overPace.p99].map((ms) => inTime(Math.max(0, ms))),
        String(tooSoon),
        inMegabytes(Math.max(0, bytes)),
      ],
    ];
  }),
});
