import { Command } from 'commander';
import { CheckFailed, type Io } from './io.ts';
import { count } from './open-library.ts';
import { type StateOptions, stateOption, withStore } from './with-store.ts';

export function ledgerCommand(io: Io): Command {
  const verify = stateOption(new Command('verify'))
    .description('read the whole ledger and prove that no row was altered, taken out or put in')
    .action(async (options: StateOptions) => {
      const found = await withStore(options, 'refuse', (store) => store.ledger.verify());
      if (!found.whole) throw new CheckFailed(`The ledger is broken at row ${found.seq}: ${found.problem}.`);
      io.out(`${count(found.rows, 'row')}, whole. The last hash, to be noted elsewhere: ${found.hash}`);
    });
  return new Command('ledger').description('the record of every change').addCommand(verify);
}
