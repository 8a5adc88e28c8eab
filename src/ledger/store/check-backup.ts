import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { UserError } from '../../errors.ts';

/** @throws UserError when a file is not a whole backup of a store */
export function checkBackup(file: string): void {
  const wrong = (what: string) =>
    new UserError('bad-backup', `${file} ${what}: name a file that \`desk backup\` made.`);
  if (!existsSync(file)) throw wrong('is not there');
  let backup: Sqlite.Database | null = null;
  try {
    backup = new Sqlite(file, { readonly: true });
    const sound = backup.pragma('integrity_check', { simple: true }) === 'ok';
    backup.prepare('select seq from head').get();
    if (!sound) throw wrong('is damaged');
  } catch (error) {
    throw error instanceof UserError ? error : wrong('is no Claimdesk store');
  } finally {
    backup?.close();
  }
}
