import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../postgres.ts';
import { type Counts, killRun } from './kill-run.ts';

/** `npm run test:kill [KILLS]`: on every engine that is here, 60 kills each unless told otherwise. */
const kills = Number(process.argv[2] ?? 60);
let failed = false;

function report(engine: string, counts: Counts): void {
  const { spite, ...numbers } = counts;
  console.log(`${engine}: ${numbers.kills} kills, ${numbers.changes} changes, ${numbers.messages} messages`);
  console.log(`  the platform: ${JSON.stringify(spite)}`);
  const faults = {
    'acknowledged and lost': numbers.acknowledgedAndLost,
    'notifications lost': numbers.notificationsLost,
    doubled: numbers.doubled,
    'out of order': numbers.outOfOrder,
  };
  for (const [name, times] of Object.entries(faults)) {
    console.log(`  ${name}: ${times}`);
    failed ||= times > 0;
  }
}

const stateDir = mkdtempSync(join(tmpdir(), 'claimdesk-kill-'));
try {
  report('SQLite', await killRun({ stateDir }, kills));
} finally {
  rmSync(stateDir, { recursive: true, force: true });
}

const cluster = await startCluster(process.env);
if (cluster === null) console.log('PostgreSQL: SKIPPED, it is not installed here');
else
  try {
    report('PostgreSQL', await killRun({ databaseUrl: await cluster.database() }, kills));
  } finally {
    cluster.stop();
  }
process.exitCode = failed ? 1 : 0;
