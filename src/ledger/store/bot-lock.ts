import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { PassingError } from '../../errors.ts';
import { isBusy } from './sqlite.ts';

/**
 * Held by the bot while it runs, so that two of them never answer from one state folder. The lock is the
 * operating system's, on a file of its own: it ends with the process, however that ends, and the command
 * line works beside it.
 */
export function lockForBot(stateDir: string): () => void {
  const lock = new Sqlite(join(stateDir, 'bot.lock'), { timeout: 0 });
  try {
    // A file in rollback mode: in WAL mode an exclusive transaction would still let others begin to read.
    lock.pragma('journal_mode = DELETE');
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    // Most often the one before, which still finishes what it is answering.
    throw new PassingError(
      'bot-running',
      `Another bot already runs on ${stateDir}: stop it, or give this one a STATE_DIR of its own. Several bots share one store only over PostgreSQL (DATABASE_URL).`,
    );
  }
  return () => void lock.close();
}
