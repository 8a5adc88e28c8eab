import { Command } from 'commander';
import type { Filter } from '../ledger/channels/filter.ts';
import { printable } from '../platforms/terminal/printable.ts';
import type { Io } from './io.ts';
import { count } from './open-library.ts';
import { minute } from './times.ts';
import { type StateOptions, stateOption, withStore } from './with-store.ts';

interface FollowingOptions extends StateOptions {
  readonly dossier?: string;
  readonly json?: true;
}

export function followingCommand(io: Io): Command {
  return stateOption(new Command('following'))
    .description('list which channels follow what, and who asked for it')
    .option('--dossier <id>', 'one dossier alone')
    .option('--json', 'as one JSON object')
    .action(async ({ dossier, json, ...options }: FollowingOptions) => {
      const follows = await withStore(options, 'refuse', (store) =>
        store.follows.list(dossier === undefined ? {} : { dossier }),
      );
      if (json) {
        io.out(
          JSON.stringify({ follows: follows.map((one) => ({ ...one, at: new Date(one.at).toISOString() })) }),
        );
        return;
      }
      for (const { dest, dossier: id, filter, mode, by, name, at } of follows) {
        const who = name === null || name === by ? by : `${name} (${by})`;
        const how = mode === 'daily' ? 'one digest a day' : 'at once';
        io.out(printable(`${dest}  ${id}: ${idsOf(filter)}, ${how}, asked for by ${who} on ${minute(at)}`));
      }
      io.out(`${count(follows.length, 'follow')}`);
    });
}

/** In ids: what is listed may no longer be in the files. */
function idsOf({ topics, measures, sources }: Filter): string {
  const what = [...topics, ...measures];
  const who = sources.length === 0 ? '' : ` from ${sources.join(' or ')}`;
  return `${what.length === 0 ? 'everything' : what.join(' or ')}${who}`;
}
