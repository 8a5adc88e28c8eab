import { setTimeout } from 'node:timers/promises';
import { type Courier, DeliveryError } from '../chat/courier.ts';
import type { Log } from '../chat/log.ts';
import type { Room } from '../chat/platform.ts';
import { roomOf } from '../ledger/dest.ts';
import type { Result } from '../ledger/outbox/finish.ts';
import type { Delivery } from '../ledger/outbox/take.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { attempt, type Stage } from './attempt.ts';
import { RETRIES, type Retries } from './backoff.ts';
import type { Composer } from './compose.ts';
import { outcomeOf, outcomeOfFailure } from './outcome.ts';
import { recently } from './recently.ts';
import { together } from './together.ts';

export interface WorkerOptions {
  readonly store: Store;
  readonly couriers: Readonly<Partial<Record<Room['platform'], Courier>>>;
  readonly composer: Composer;
  readonly log: Log;
  /** Milliseconds that only ever grow, from any start: `performance.now`. */
  readonly elapsed: () => number;
  /** From 0 up to 1: `Math.random`. */
  readonly random: () => number;
  /** A text that is never the same twice: `crypto.randomUUID`. */
  readonly token: () => string;
  /** How long a delivery belongs to this worker. Calls to a platform may take half of it. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  /** Channels served at one time. */
  readonly concurrency?: number;
  readonly retries?: Retries;
}

/** Sends what is in the outbox. Several, in one process or many, share the work. */
export interface Worker {
  /** Sends all that is due now; resolves when nothing is. For tests and one-off commands. */
  drain(): Promise<void>;
  start(): void;
  /** Looks at once instead of at the next poll: something was just recorded. */
  nudge(): void;
  /** Begins nothing new and waits for what is on its way: at most half a lease. */
  stop(): Promise<void>;
}

export function createWorker(options: WorkerOptions): Worker {
  const { store, log, pollMs = 500, concurrency = 8 } = options;
  const deliver = deliverer(options);
  const platforms = Object.keys(options.couriers);
  const busy = new Set<Promise<void>>();
  let ended = 0;
  let stopping = false;
  let wake = () => {};
  let loop: Promise<void> = Promise.resolve();

  const begin = (delivery: Delivery, begun: number) => {
    const job = deliver(delivery, begun).finally(() => {
      busy.delete(job);
      ended += 1;
      wake();
    });
    busy.add(job);
  };

  /** Begins deliveries until nothing is due or enough are on their way. */
  const fill = async (): Promise<void> => {
    // Taken together where half can be: one by one, the database would be asked as often as there are any.
    while (!stopping && busy.size <= concurrency / 2) {
      const begun = options.elapsed();
      const lease = { lease: options.token(), leaseMs: options.leaseMs ?? LEASE };
      const due = await store.outbox.take({ ...lease, platforms, most: concurrency - busy.size });
      if (due.length === 0) return;
      for (const delivery of due) begin(delivery, begun);
    }
  };

  const run = async () => {
    while (!stopping) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await fill().catch((error: unknown) => log.error({ err: error }, 'the outbox could not be read'));
      const rest = new AbortController();
      await Promise.race([woken, setTimeout(pollMs, undefined, { signal: rest.signal }).catch(() => {})]);
      rest.abort();
    }
  };

  return {
    async drain() {
      while (!stopping) {
        const before = ended;
        await fill();
        if (busy.size > 0) await Promise.race(busy);
        // What ended while the outbox was read may have put something into it.
        else if (ended === before) return;
      }
    },
    start() {
      stopping = false;
      loop = run();
    },
    nudge: () => wake(),
    async stop() {
      stopping = true;
      wake();
      await loop;
      await Promise.all(busy);
    },
  };
}

/** Longer than twice the slowest answer of a platform that still counts as one. */
const LEASE = 60_000;

function deliverer(options: WorkerOptions): (delivery: Delivery, begun: number) => Promise<void> {
  const { store, couriers, composer, log, elapsed, random, leaseMs = LEASE, retries = RETRIES } = options;
  const newsOf = recently(store.outbox.news);
  const record = together<Result>(async (results) => void (await store.outbox.finish(results)));
  return async (delivery, begun) => {
    const { key, dest, kind } = delivery;
    const courier = couriers[roomOf(dest).platform];
    let stage: Stage = 'before';
    const terms = { retries, leaseMs, paceMs: courier?.paceMs ?? 0, chance: random() };
    try {
      if (courier === undefined) throw new Error(`no ${roomOf(dest).platform} here to send it`);
      const left = Math.floor(leaseMs / 2 - (elapsed() - begun));
      // The process slept since it took the lease: another may soon have it.
      if (left <= 0) return void (await store.outbox.handBack(delivery));
      const signal = AbortSignal.timeout(left);
      const reached = (next: Stage) => {
        stage = next;
      };
      const done = await withinTime(
        attempt(delivery, { store, newsOf, composer, courier, signal, reached }),
        signal,
      );
      await record({ delivery, outcome: outcomeOf(done, terms) });
      log.debug({ key, dest, kind, done: done.kind }, 'delivered');
    } catch (error) {
      const outcome = outcomeOfFailure(error, stage, delivery, terms);
      // What a courier does not know as the platform's doing, and was no time-out, may be a bug.
      const known = error instanceof DeliveryError || (error as Error | null)?.name === 'TimeoutError';
      const say = known ? log.warn : log.error;
      say({ key, dest, kind, stage, outcome, err: error }, 'not delivered');
      const recorded =
        outcome === 'gone'
          ? store.outbox.channelGone(delivery, 'the bot can no longer post there', composer.gone)
          : record({ delivery, outcome });
      // Left as it is, the delivery is in doubt when its lease ends, and whoever takes it looks.
      await recorded.catch((failed: unknown) =>
        log.error({ err: failed }, 'an outcome could not be recorded'),
      );
    }
  };
}

/** Also ends a call that does not heed its signal. */
function withinTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
