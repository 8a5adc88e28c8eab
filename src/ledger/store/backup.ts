import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { UserError } from '../../errors.ts';

/**
 * Writes a whole copy of the store, while the bot runs. Copying the file is not enough: what was committed
 * last lies in another one beside it.
 */
export function backup(raw: Sqlite.Database, file: string): void {
  if (existsSync(file))
    throw new UserError('backup-exists', `${file} is there already: name a file that is not.`);
  try {
    raw.prepare('vacuum into ?').run(file);
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CANTOPEN'))) throw error;
    throw new UserError('backup-unwritable', `${file} cannot be written: is its folder there?`);
  }
}
