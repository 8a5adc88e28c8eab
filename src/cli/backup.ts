import { Command } from 'commander';
import type { Io } from './io.ts';
import { type StateOptions, stateOption, withStore } from './with-store.ts';

export function backupCommand(io: Io): Command {
  return stateOption(new Command('backup'))
    .description('write a whole copy of the store into one new file, while the bot runs')
    .argument('<file>', 'the file to make')
    .action(async (file: string, options: StateOptions) => {
      await withStore(options, 'refuse', async (store) => store.backup(file));
      io.out(`${file} written; desk restore puts it back`);
    });
}
