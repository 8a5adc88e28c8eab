import { randomUUID } from 'node:crypto';
import type { Courier } from '../chat/courier.ts';
import type { Log } from '../chat/log.ts';
import type { Platform } from '../chat/platform.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { createComposer } from '../notify/words/composer.ts';
import { createWorker, type Worker } from '../notify/worker.ts';
import type { LiveLibrary } from './live-library.ts';
import { remarksOn } from './remarks.ts';

/** Sends notifications and corrections by whatever platforms can be posted to. */
export function openNotices(
  store: Store,
  library: LiveLibrary,
  platforms: readonly Platform[],
  log: Log,
): Worker {
  const couriers: Partial<Record<Platform['name'], Courier>> = {};
  for (const { name, courier } of platforms) if (courier !== undefined) couriers[name] = courier;
  return createWorker({
    store,
    couriers,
    composer: createComposer({
      dossier: library.dossier,
      remarks: (claim, { id }) => {
        const index = library.current().find(({ dossier }) => dossier.id === id);
        return index === undefined ? [] : remarksOn(claim, index);
      },
    }),
    log,
    elapsed: () => performance.now(),
    random: Math.random,
    token: randomUUID,
  });
}
