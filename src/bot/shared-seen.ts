import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../chat/log.ts';
import { type Seen, seenInMemory } from '../chat/seen.ts';
import type { Store } from '../ledger/store/open-store.ts';

/** Of the three seconds in which a platform wants to hear something. */
const LONGEST_MS = 1_000;

/**
 * What any process that shares the store has taken on is taken on no more. Null on SQLite, where there is but
 * one. Answers come from memory: a database that does not answer holds none of them up for long.
 */
export function sharedSeen(store: Store, log: Log): Seen | null {
  if (store.engine === 'sqlite') return null;
  const here = seenInMemory();
  return {
    async take(ids) {
      if (!(await here.take(ids))) return false;
      const told = store.events.firstSeen(...ids).catch((err: unknown) => {
        log.warn({ err }, 'the database did not say whether another process has taken a question on');
        return true;
      });
      return await Promise.race([told, sleep(LONGEST_MS, true, { ref: false })]);
    },
  };
}
