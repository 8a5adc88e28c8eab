import type { Dossier } from '../../src/claims/record/dossier.ts';
import { openStore, type Store, type StoreOptions } from '../../src/ledger/store/open-store.ts';
import { load, smallDossier } from '../../tests/world.ts';
import { bytesInUse } from '../core/heap.ts';
import { type Quantiles, quantilesOf } from '../report/quantiles.ts';
import { type Delivered, deliverTwice } from './deliver.ts';

export interface NotifyOptions {
  /** An empty store for each measurement. */
  readonly place: () => Promise<StoreOptions['at']>;
  readonly followers: number;
  /** Changes to record, each in a transaction of its own; no more are begun after `longestMs`. */
  readonly appends: number;
  readonly longestMs: number;
}

export interface Notified {
  readonly engine: string;
  readonly followers: number;
  readonly appendsPerSecond: number;
  readonly append: Quantiles;
  /** Null without followers. */
  readonly delivered: Delivered | null;
  /** What the process holds more once all is delivered, in bytes. */
  readonly bytes: number;
}

export async function measureNotify(options: NotifyOptions): Promise<Notified> {
  const { place, followers } = options;
  const dossier = load(smallDossier());
  const { engine, took } = await within(await place(), dossier, followers, async (store) => ({
    engine: store.engine,
    took: await appendAll(store, dossier, options),
  }));
  const before = bytesInUse();
  const delivered = await within(await place(), dossier, followers, async (store) => ({
    times: followers === 0 ? null : await deliverTwice(store, dossier, followers),
    bytes: bytesInUse() - before,
  }));
  return {
    engine,
    followers,
    appendsPerSecond: (took.length / took.reduce((sum, ms) => sum + ms, 0)) * 1_000,
    append: quantilesOf(took),
    delivered: delivered.times,
    bytes: delivered.bytes,
  };
}

/** A store where so many channels follow everything. Nothing waits for what may follow within the minute. */
async function within<T>(
  at: StoreOptions['at'],
  { id: dossier }: Dossier,
  followers: number,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({ at, clock: Date.now, policy: { coalesceMs: 0 } });
  try {
    await store.inTransaction(async ({ follows }) => {
      for (let channel = 0; channel < followers; channel += 1) {
        const dest = `slack:T1:C${channel}`;
        await follows.follow({ dest, dossier, filter: {}, mode: 'now', by: 'U1' });
      }
    });
    return await work(store);
  } finally {
    await store.close();
  }
}

async function appendAll(
  store: Store,
  dossier: Dossier,
  { appends, longestMs }: NotifyOptions,
): Promise<number[]> {
  const took: number[] = [];
  const end = performance.now() + longestMs;
  for (let rev = 0; rev < appends && performance.now() < end; rev += 1) {
    const start = performance.now();
    await recordChange(store, dossier, rev);
    took.push(performance.now() - start);
  }
  return took;
}

/** The claim's figure becomes another. */
export async function recordChange(store: Store, dossier: Dossier, baseRev: number): Promise<void> {
  const [claim] = dossier.claims.values();
  if (claim === undefined) throw new Error('the small dossier has no claim');
  const text = { ...claim, value: 1_000 + baseRev };
  const tags = { topics: [claim.topic], measures: [claim.measure ?? ''], sources: [...claim.originators] };
  const by = { actor: 'Ada', via: 'sync', reason: null };
  await store.ledger.append([{ dossier: dossier.id, text, baseRev, tags, ...by }]);
}
