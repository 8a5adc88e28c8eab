import type { Command } from 'commander';
import type { Dossier } from '../claims/record/dossier.ts';
import { UserError } from '../errors.ts';
import type { Store } from '../ledger/store/open-store.ts';
import type { SyncPlan } from '../ledger/sync/plan.ts';
import { type AttributionOptions, actorOption, attributionOf } from './attribution.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import type { Io } from './io.ts';
import { count, openLibrary } from './open-library.ts';
import { planLines } from './plan-lines.ts';
import { type StateOptions, stateOption, withStore } from './with-store.ts';

interface SyncOptions extends DataOptions, StateOptions, AttributionOptions {
  readonly yes?: true;
  readonly accept?: readonly string[];
}

export function syncCommand(io: Io): Command {
  const command = dataCommand('sync')
    .description('show how the files differ from the ledger, and record it with --yes')
    .option('--yes', 'record the changes, however many they are; without it nothing is changed')
    .option(
      '--accept <claim...>',
      'record what the file has of these claims although the ledger has a later revision',
    )
    .option('--why <text>', 'the reason; else the subject of the last commit');
  return stateOption(actorOption(command)).action((options: SyncOptions) => sync(options, io));
}

async function sync(options: SyncOptions, io: Io): Promise<void> {
  const dossiers = await openLibrary(options, io);
  const accept = new Set(options.accept);
  await withStore(options, 'make', async (store) => {
    await checkAccepted(accept, dossiers, store);
    const attribution = { ...(await attributionOf(options, options.data)), via: 'sync' };
    let changes = 0;
    for (const dossier of dossiers) {
      const isNew = (await store.ledger.state(dossier.id)).size === 0;
      const plan = options.yes
        ? (await store.sync.apply(dossier, { ...attribution, accept, confirmed: true })).plan
        : await store.sync.preview(dossier, { accept });
      for (const line of planLines(plan, dossier, isNew)) io.out(line);
      changes += plan.additions.length + plan.amendments.length;
    }
    if (changes > 0) io.out(options.yes ? `${count(changes, 'change')} recorded` : PLAN_ONLY);
  });
}

const PLAN_ONLY = 'Nothing was recorded yet: add --yes';

/** A claim that waits for nobody's word was mistyped, and what was meant would go on waiting. */
async function checkAccepted(
  accept: ReadonlySet<string>,
  dossiers: readonly Dossier[],
  store: Store,
): Promise<void> {
  if (accept.size === 0) return;
  const plans = await Promise.all(dossiers.map((dossier) => store.sync.preview(dossier)));
  const waiting = new Set(
    plans.flatMap(({ old, conflicts }: SyncPlan) => [...old, ...conflicts]).map(({ claim }) => claim),
  );
  const wrong = [...accept].filter((id) => !waiting.has(id));
  if (wrong.length === 0) return;
  const rest = waiting.size === 0 ? 'none does' : `these do: ${[...waiting].join(', ')}`;
  throw new UserError(
    'nothing-to-accept',
    `${wrong.join(', ')}: no earlier revision to accept. Of the claims in the files, ${rest}.`,
  );
}
