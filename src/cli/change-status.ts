import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Claim } from '../claims/record/claim.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { UserError } from '../errors.ts';
import { replaceFile } from '../files/replace-file.ts';
import { writeClaim } from '../ledger/ledger/claim-text.ts';
import type { Entry } from '../ledger/ledger/entry.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { actorOption, reasonOf, userName } from './attribution.ts';
import { type DataOptions, dataCommand } from './data-command.ts';
import { type Edited, type FiledClaim, findFiled, noSuchClaim, withStatus } from './filed-claim.ts';
import { severalDossiers } from './find-recorded.ts';
import type { Io } from './io.ts';
import { openLibrary } from './open-library.ts';
import { recordFiled } from './record-filed.ts';
import { type StateOptions, stateOption, withStore } from './with-store.ts';

interface StatusOptions extends DataOptions, StateOptions {
  readonly why: string;
  readonly actor?: string;
}

export const holdCommand = (io: Io): Command =>
  statusCommand(
    'hold',
    'held',
    'doubt a claim: it is shown as a warning only, and whoever was told hears of it',
    io,
  );

export const retractCommand = (io: Io): Command =>
  statusCommand('retract', 'retracted', 'withdraw a claim; it stays in the history', io);

export const restoreClaimCommand = (io: Io): Command =>
  statusCommand('restore-claim', 'current', 'let a claim that was held or retracted stand again', io);

function statusCommand(name: string, status: Claim['status'], description: string, io: Io): Command {
  const command = dataCommand(name)
    .description(`${description}; writes the ledger and the file`)
    .argument('<claim>', 'the id of a claim')
    .requiredOption('--why <text>', 'the reason, which is shown wherever the claim is');
  return stateOption(actorOption(command)).action((claim: string, options: StatusOptions) =>
    changeStatus(claim, status, options, io),
  );
}

async function changeStatus(
  id: string,
  status: Claim['status'],
  options: StatusOptions,
  io: Io,
): Promise<void> {
  const by = { actor: options.actor?.trim() || userName(), via: 'desk', reason: reasonOf(options.why) };
  const dossiers = await openLibrary(options, io);
  await withStore(options, 'make', async (store) => {
    const filed = await theClaim(id, dossiers, options, store);
    await recordFiled(filed, options, store, io);
    const edited = withStatus(filed, status, by.reason);
    const { change, claim } = await writeBoth(filed, edited, io, store, (ledger) =>
      ledger.changeStatus(filed.dossier, id, status, by),
    );
    io.out(`${id}: ${change}, revision ${claim.rev}; ${filed.file} has it too`);
  });
}

/**
 * Both or neither: the file is written while the ledger's transaction is open, so that a bot that sees the
 * file change waits and finds the change recorded. When it cannot be recorded after all, the file is put back.
 */
async function writeBoth(
  { file }: FiledClaim,
  { before, after, claim }: Edited,
  io: Io,
  store: Store,
  record: (ledger: Store['ledger']) => Promise<Entry>,
): Promise<Entry> {
  let isWritten = false;
  try {
    return await store.inTransaction(async ({ ledger }) => {
      const entry = await record(ledger);
      if (writeClaim(entry.claim) !== writeClaim(claim))
        throw new Error(`${claim.id}: the file would not say what the ledger does`);
      if ((await readFile(file, 'utf8')) !== before)
        throw new UserError('file-changed', `${file} was changed meanwhile: try again.`);
      await replaceFile(file, after);
      isWritten = true;
      return entry;
    });
  } catch (error) {
    if (isWritten) {
      await replaceFile(file, before);
      io.err(`It could not be recorded: ${file} was put back as it was.`);
    }
    throw error;
  }
}

async function theClaim(
  id: string,
  dossiers: readonly Dossier[],
  options: DataOptions,
  store: Store,
): Promise<FiledClaim> {
  const all = await Promise.all(dossiers.map((dossier) => findFiled(dossier, id, options)));
  const [found, ...others] = all.filter((filed) => filed !== null);
  if (found !== undefined && others.length > 0)
    throw severalDossiers(
      id,
      [found, ...others].map(({ dossier }) => dossier.id),
    );
  if (found !== undefined) return found;
  for (const dossier of dossiers) {
    const rev = (await store.ledger.history(dossier.id, id)).length;
    if (rev > 0)
      throw new UserError(
        'only-in-ledger',
        `${id} is in the ledger of ${dossier.id} (revision ${rev}), but in none of its files: bring it back there (desk history ${id} --json has its text), then repeat this.`,
      );
  }
  throw noSuchClaim(id, dossiers);
}
