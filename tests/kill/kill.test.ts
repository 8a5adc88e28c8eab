import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { postgresAvailable, startCluster } from '../postgres.ts';
import { killRun } from './kill-run.ts';

/** The short form; `npm run test:kill` is the long one. */
const KILLS = 4;
const FAULTLESS = { acknowledgedAndLost: 0, notificationsLost: 0, doubled: 0, outOfOrder: 0 };

it('loses, doubles and mixes up nothing when its processes are killed, on SQLite', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'claimdesk-kill-'));
  try {
    const counts = await killRun({ stateDir }, KILLS);
    expect(counts).toMatchObject(FAULTLESS);
    expect(counts.messages).toBeGreaterThan(0);
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
}, 180_000);

it.skipIf(!postgresAvailable(process.env))(
  'nor on PostgreSQL',
  async () => {
    const cluster = await startCluster(process.env);
    if (cluster === null) throw new Error('PostgreSQL has not started');
    try {
      const counts = await killRun({ databaseUrl: await cluster.database() }, KILLS);
      expect(counts).toMatchObject(FAULTLESS);
      expect(counts.messages).toBeGreaterThan(0);
    } finally {
      cluster.stop();
    }
  },
  180_000,
);
