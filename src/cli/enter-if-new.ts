import type { Dossier } from '../claims/record/dossier.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { attributionOf } from './attribution.ts';
import type { Io } from './io.ts';
import { count } from './open-library.ts';

/**
 * Takes a dossier that the ledger does not know into it, as the bot does when it starts: whole, so that each
 * claim counts as known since its first article was published.
 */
export async function enterIfNew(dossier: Dossier, data: string, store: Store, io: Io): Promise<void> {
  if ((await store.ledger.state(dossier.id)).size > 0) return;
  const order = { ...(await attributionOf({}, data)), via: 'sync' };
  const { recorded } = await store.sync.apply(dossier, order);
  if (recorded.length > 0)
    io.err(`${dossier.id}: entered into the ledger first (${count(recorded.length, 'claim')})`);
}
