import { UserError } from '../errors.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { attributionOf } from './attribution.ts';
import type { DataOptions } from './data-command.ts';
import { enterIfNew } from './enter-if-new.ts';
import type { FiledClaim } from './filed-claim.ts';
import type { Io } from './io.ts';

/**
 * Records what the file has of a claim, where the ledger has not: a change that is made next is then made
 * from what both have.
 * @throws UserError when the ledger has a later revision than the file
 */
export async function recordFiled(
  { dossier, claim }: FiledClaim,
  { data }: DataOptions,
  store: Store,
  io: Io,
): Promise<void> {
  await enterIfNew(dossier, data, store, io);
  const alone = { ...dossier, claims: new Map([[claim.id, claim]]) };
  const order = { ...(await attributionOf({}, data)), via: 'sync' };
  const { plan, recorded } = await store.sync.apply(alone, order);
  if (plan.old.length + plan.conflicts.length > 0)
    throw new UserError(
      'file-behind',
      `The ledger has a later revision of ${claim.id} than the file: see desk history ${claim.id}, bring the file up to date (or record what it has: desk sync --yes --accept ${claim.id}), then repeat this.`,
    );
  for (const { change } of recorded) io.err(`${claim.id}: recorded first what the file has (${change})`);
}
