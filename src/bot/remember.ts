import { setTimeout as sleep } from 'node:timers/promises';
import type { Posted } from '../chat/platform.ts';
import { destOf } from '../ledger/dest.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { gathered } from './gathered.ts';

/** A person reads for longer than this, and has read nothing that is overtaken before it is known here. */
const GATHER_MS = 50;

/**
 * Remembers what stands in a channel: it is put right when what it shows changes. Answers that are posted at about
 * the same time are recorded together, since to wait for the disk costs more than all else there is to it.
 */
export function rememberIn(store: Store): (posted: Posted) => Promise<void> {
  const record = gathered(store.posts.record, () => sleep(GATHER_MS));
  return async ({ room, message, reply }) => {
    if (reply.shows === undefined) return;
    const { dossier, claims: shown } = reply.shows;
    await record({ dest: destOf(room), message, dossier, reply, shown });
  };
}
