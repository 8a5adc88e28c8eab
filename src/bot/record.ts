import type { Log } from '../chat/log.ts';
import type { Config } from '../config/settings.ts';
import { DEFAULT_RETENTION } from '../ledger/prune.ts';
import { openStore, type Store } from '../ledger/store/open-store.ts';

const DAY_MS = 86_400_000;

/** What the bot keeps. A second bot on the same SQLite store is refused. */
export function openRecord(config: Config, log: Log): Promise<Store> {
  return openStore({
    at:
      config.DATABASE_URL === undefined
        ? { stateDir: config.STATE_DIR }
        : { databaseUrl: config.DATABASE_URL },
    clock: Date.now,
    bot: true,
    onError: (err) => log.warn({ err }, 'the connection to the database broke; it is opened anew'),
  });
}

/** Once a day what has done its work is forgotten. @returns how to stop */
export function pruneDaily(store: Store, log: Log): () => Promise<void> {
  const prune = () =>
    store.prune(DEFAULT_RETENTION).then(
      (gone) => log.info(gone, 'forgot what is past its time'),
      (err: unknown) => log.error({ err }, 'what is past its time could not be forgotten'),
    );
  const timer = setInterval(prune, DAY_MS);
  timer.unref();
  void prune();
  return async () => clearInterval(timer);
}
