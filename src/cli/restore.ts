import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { UserError } from '../errors.ts';
import type { Io } from './io.ts';
import { type StateOptions, stateOption, storePlace, withStore } from './with-store.ts';

interface RestoreOptions extends StateOptions {
  readonly force?: true;
}

export function restoreCommand(io: Io): Command {
  return stateOption(new Command('restore'))
    .description(
      'put a backup in the place of the store, which is kept beside it, or into an empty PostgreSQL database; stop the bot first',
    )
    .argument('<file>', 'what desk backup wrote')
    .option('--force', 'also where the store holds something')
    .action((file: string, options: RestoreOptions) => restore(file, options, io));
}

async function restore(file: string, options: RestoreOptions, io: Io): Promise<void> {
  const at = storePlace(options.state);
  if ('databaseUrl' in at) {
    const { moveBackup } = await import('../ledger/store/move.ts');
    await moveBackup(at.databaseUrl, file);
    io.out(`${file} is in the database that DATABASE_URL names now; desk ledger verify proves it whole`);
    return;
  }
  const { restoreBackup } = await import('../ledger/store/restore.ts');
  if (!options.force && (await holdsSomething(at.stateDir)))
    throw new UserError(
      'store-not-empty',
      `The store in ${at.stateDir} holds something already: --force puts ${file} in its place, and keeps it beside.`,
    );
  const kept = restoreBackup(at.stateDir, file, Date.now());
  io.out(`${file} is the store in ${at.stateDir} now${kept === null ? '' : `; the one before is ${kept}`}`);
  io.out('What was recorded since is not in it: look at desk sync before the bot starts.');
}

/** One that cannot be opened may hold anything; why it cannot is said. */
async function holdsSomething(stateDir: string): Promise<boolean> {
  const { DATABASE_FILE } = await import('../ledger/store/sqlite.ts');
  if (!existsSync(join(stateDir, DATABASE_FILE))) return false;
  return await withStore({ state: stateDir }, 'refuse', async (store) => {
    const { seq } = await store.ledger.head();
    return seq > 0 || (await store.follows.list({})).length > 0;
  });
}
