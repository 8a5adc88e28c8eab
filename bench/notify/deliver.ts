import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dossier } from '../../src/claims/record/dossier.ts';
import type { Store } from '../../src/ledger/store/open-store.ts';
import { createComposer } from '../../src/notify/words/composer.ts';
import { createWorker } from '../../src/notify/worker.ts';
import { type Quantiles, quantilesOf } from '../report/quantiles.ts';
import { type Taking, takingCourier } from './courier.ts';
import { recordChange } from './measure.ts';

export interface Delivered {
  /** From a change, recorded while nothing else waits, to its first and its last delivery, in milliseconds. */
  readonly firstMs: number;
  readonly lastMs: number;
  readonly perSecond: number;
  /** A second change right after: how much later each channel heard of it than the pace allows. */
  readonly overPace: Quantiles;
  /** Channels that heard of it sooner: must be 0. */
  readonly tooSoon: number;
}

/** Slack's and Discord's rule of thumb: one message a second in a channel. */
const PACE_MS = 1_000;
/** Until all channels have heard of one change. */
const LONGEST_MS = 60_000;
/** A timer may fire this much early. */
const TIMER_MS = 2;

/** Two changes, and the worker as the bot runs it, against a platform that takes everything at once. */
export async function deliverTwice(store: Store, dossier: Dossier, followers: number): Promise<Delivered> {
  const courier = takingCourier(PACE_MS);
  const silent = () => {};
  const worker = createWorker({
    store,
    couriers: { slack: courier },
    composer: createComposer({ dossier: () => dossier }),
    log: {
      debug: silent,
      info: silent,
      warn: (...said) => console.error(said),
      error: (...said) => console.error(said),
    },
    elapsed: () => performance.now(),
    random: Math.random,
    token: randomUUID,
  });
  worker.start();
  try {
    const change = async (count: number) => {
      const recorded = performance.now();
      await recordChange(store, dossier, count - 1);
      worker.nudge();
      await hear(courier, followers, count, recorded + LONGEST_MS);
      return recorded;
    };
    const first = await change(1);
    const times = [...courier.taken.values()].map(([at = 0]) => at - first);
    const second = await change(2);
    const late = [...courier.taken.values()].map(
      ([before = 0, after = 0]) => after - Math.max(second, before + PACE_MS),
    );
    const [soonest, last] = [Math.min(...times), Math.max(...times)];
    return {
      firstMs: soonest,
      lastMs: last,
      perSecond: (times.length / last) * 1_000,
      overPace: quantilesOf(late),
      tooSoon: late.filter((ms) => ms < -TIMER_MS).length,
    };
  } finally {
    await worker.stop();
  }
}

/** Until every channel has heard so often. */
async function hear({ taken }: Taking, channels: number, times: number, until: number): Promise<void> {
  const heard = () => [...taken.values()].filter((each) => each.length >= times).length;
  while (heard() < channels) {
    if (performance.now() > until) throw new Error(`only ${heard()} of ${channels} channels heard in time`);
    await sleep(5);
  }
}
