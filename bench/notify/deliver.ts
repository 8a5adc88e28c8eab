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
  /** Null where not all had heard in the time that is measured. */
  readonly lastMs: number | null;
  readonly heard: number;
  readonly perSecond: number;
  /** A second change right after: how much later each channel that heard of it did than the pace allows. */
  readonly overPace: Quantiles;
  /** Channels that heard of it sooner: must be 0. */
  readonly tooSoon: number;
}

/** Slack's and Discord's rule of thumb: one message a second in a channel. */
const PACE_MS = 1_000;
/** For all channels to hear of one change; what is not told by then is counted. */
const LONGEST_MS = 30_000;
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
    const slowest = Math.max(...times);
    const second = await change(2);
    const late = [...courier.taken.values()].flatMap(([before = 0, after]) =>
      after === undefined ? [] : [after - Math.max(second, before + PACE_MS)],
    );
    return {
      firstMs: Math.min(...times),
      lastMs: times.length < followers ? null : slowest,
      heard: times.length,
      perSecond: (times.length / slowest) * 1_000,
      overPace: quantilesOf(late),
      tooSoon: late.filter((ms) => ms < -TIMER_MS).length,
    };
  } finally {
    await worker.stop();
  }
}

/** Until every channel has heard so often, or the time is up. */
async function hear({ taken }: Taking, channels: number, times: number, until: number): Promise<void> {
  const heard = () => [...taken.values()].filter((each) => each.length >= times).length;
  while (heard() < channels && performance.now() < until) await sleep(5);
}
