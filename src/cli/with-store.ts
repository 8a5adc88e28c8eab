import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../config/read.ts';
import type { Config } from '../config/settings.ts';
import { UserError } from '../errors.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { environment } from './environment.ts';

/** The option of every command that opens the store. */
export interface StateOptions {
  readonly state?: string;
}

export const stateOption = (command: Command): Command =>
  command.option('--state <dir>', 'folder of the store; else DATABASE_URL or STATE_DIR, as the bot has them');

/**
 * Opens the store beside a bot that may be running, and closes it behind `work`.
 * @param absent what to do where there is no store yet. Looking at one that was never made would find
 *   nothing wrong in a folder whose name was mistyped
 */
export async function withStore<T>(
  { state }: StateOptions,
  absent: 'make' | 'refuse',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const at = storePlace(state);
  const { openStore } = await import('../ledger/store/open-store.ts');
  const { DATABASE_FILE } = await import('../ledger/store/sqlite.ts');
  if (absent === 'refuse' && 'stateDir' in at && !existsSync(join(at.stateDir, DATABASE_FILE)))
    throw new UserError(
      'no-store',
      `There is no store in ${at.stateDir} yet: \`desk sync --yes\` makes one, and so does starting the bot. --state names another folder.`,
    );
  const store = await openStore({ at, clock: Date.now });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

type Place = { readonly stateDir: string } | { readonly databaseUrl: string };

/** Where the store is: in the folder that is named, else where the bot has it. */
export function storePlace(folder: string | undefined): Place {
  if (folder !== undefined) return { stateDir: folder };
  const { STATE_DIR, DATABASE_URL } = storeSettings();
  return DATABASE_URL === undefined ? { stateDir: STATE_DIR } : { databaseUrl: DATABASE_URL };
}

/** As the bot has them, whatever is wrong with its other settings. */
export function storeSettings(): Pick<Config, 'STATE_DIR' | 'DATABASE_URL'> {
  const { STATE_DIR, DATABASE_URL } = environment();
  const { config, problems } = readConfig({ STATE_DIR, DATABASE_URL });
  if (config !== null) return config;
  throw new UserError('bad-settings', problems.map(({ name, problem }) => `${name} ${problem}`).join('\n'));
}
