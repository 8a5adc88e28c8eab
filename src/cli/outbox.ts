import { Command } from 'commander';
import { UserError } from '../errors.ts';
import type { OutboxItem, Status } from '../ledger/outbox/inspect.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { printable } from '../platforms/terminal/printable.ts';
import type { Io } from './io.ts';
import { count } from './open-library.ts';
import { minute } from './times.ts';
import { type StateOptions, stateOption, withStore } from './with-store.ts';

interface OutboxOptions extends StateOptions {
  readonly dead?: true;
  readonly retry?: string;
  readonly json?: true;
}

export function outboxCommand(io: Io): Command {
  return stateOption(new Command('outbox'))
    .description('list what waits to be sent, and what was given up and why')
    .option('--dead', 'only what was given up')
    .option('--retry <key>', 'send one that was given up after all; look first whether it stands there')
    .option('--json', 'as one JSON object')
    .action((options: OutboxOptions) =>
      withStore(options, 'refuse', (store) =>
        options.retry === undefined ? list(store, options, io) : retry(store, options.retry, io),
      ),
    );
}

async function list(store: Store, { dead, json }: OutboxOptions, io: Io): Promise<void> {
  const counts = await store.outbox.counts();
  const statuses: readonly Status[] = dead ? ['dead'] : ['pending', 'dead'];
  const items = (await Promise.all(statuses.map((status) => store.outbox.list(status)))).flat();
  if (json) {
    io.out(JSON.stringify({ counts, items: items.map(asJson) }));
    return;
  }
  for (const item of items) io.out(inText(item));
  io.out(
    Object.entries(counts)
      .map(([status, number]) => `${number} ${status}`)
      .join(', '),
  );
}

async function retry(store: Store, key: string, io: Io): Promise<void> {
  const waiting = await store.outbox.retry(key);
  if (waiting === 0)
    throw new UserError(
      'no-dead-letter',
      `Nothing that was given up has the key ${key}: desk outbox --dead lists what was.`,
    );
  io.out(`${count(waiting, 'change')} will be sent again`);
}

function inText({
  key,
  dest,
  kind,
  dossier,
  claim,
  status,
  attempts,
  inDoubt,
  dueAt,
  doneAt,
  error,
}: OutboxItem): string {
  const when = status === 'pending' ? `due ${minute(dueAt)}` : minute(doneAt ?? dueAt);
  const doubt = inDoubt ? ', in doubt' : '';
  const why = error === null ? '' : `: ${error}`;
  const about = [dossier, claim].filter(Boolean).join(' ');
  return printable(
    `${status}  ${key}  ${kind} of ${about} to ${dest}, ${when}, ${count(attempts, 'attempt')}${doubt}${why}`,
  );
}

const asJson = ({ dueAt, doneAt, ...item }: OutboxItem) => ({
  ...item,
  dueAt: new Date(dueAt).toISOString(),
  doneAt: doneAt === null ? null : new Date(doneAt).toISOString(),
});
