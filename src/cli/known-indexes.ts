import type { Days } from '../claims/record/day.ts';
import { dayNumber, isoDay } from '../claims/record/day.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { dossierKnownAt } from '../ledger/known-dossier.ts';
import { startOfDay } from '../ledger/zoned-time.ts';
import { buildIndex, type DossierIndex } from '../query/index/dossier-index.ts';
import { enterIfNew } from './enter-if-new.ts';
import type { Io } from './io.ts';
import { type StateOptions, withStore } from './with-store.ts';

/** What is asked, and when. */
export interface Asked {
  readonly indexes: readonly DossierIndex[];
  readonly now: Date;
}

interface KnownOptions extends StateOptions {
  readonly data: string;
  readonly knownAt: Days;
}

/**
 * The dossiers as they were known at the end of a day, asked on that day: "yesterday" is the day before it.
 * A dossier that the ledger does not know is taken into it first.
 */
export async function knownIndexes(
  dossiers: readonly Dossier[],
  { knownAt, data, ...options }: KnownOptions,
  io: Io,
): Promise<Asked> {
  return await withStore(options, 'make', async (store) => {
    const indexes: DossierIndex[] = [];
    let now = Date.now();
    for (const dossier of dossiers) {
      await enterIfNew(dossier, data, store, io);
      const end = startOfDay(isoDay(dayNumber(knownAt.to) + 1), dossier.timeZone) - 1;
      const { dossier: known, lost } = dossierKnownAt(dossier, await store.ledger.entries(dossier.id), end);
      if (lost.length > 0)
        io.err(`${dossier.id}: left out, since they name what the files no longer have: ${lost.join(', ')}`);
      indexes.push(buildIndex(known));
      now = Math.min(now, end);
    }
    return { indexes, now: new Date(now) };
  });
}
