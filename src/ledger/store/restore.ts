import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockForBot } from './bot-lock.ts';
import { checkBackup } from './check-backup.ts';
import { DATABASE_FILE } from './sqlite.ts';

/**
 * Puts a backup in the place of the store in a folder; the store that was there is kept beside it, under the
 * name that is given back (null: there was none). Refused while a bot runs. What was recorded and sent since
 * the backup is unknown afterwards: the files are synced anew, and who follows may hear of it again.
 */
export function restoreBackup(stateDir: string, file: string, now: number): string | null {
  checkBackup(file);
  mkdirSync(stateDir, { recursive: true });
  const unlock = lockForBot(stateDir);
  try {
    const store = join(stateDir, DATABASE_FILE);
    // Copied first, so that a full disk leaves everything as it was.
    const fresh = `${store}.restoring`;
    copyFileSync(file, fresh);
    const kept = existsSync(store) ? `${store}.${new Date(now).toISOString().replace(/[:.]/g, '-')}` : null;
    // Its log goes with it: what was committed last lies there, and beside the new store it would be taken
    // for the new one's. The store is not opened for this: a damaged one must be replaceable, too.
    if (kept !== null) {
      renameSync(store, kept);
      if (existsSync(`${store}-wal`)) renameSync(`${store}-wal`, `${kept}-wal`);
    }
    for (const rest of ['-wal', '-shm']) rmSync(store + rest, { force: true });
    renameSync(fresh, store);
    return kept;
  } finally {
    unlock();
  }
}
