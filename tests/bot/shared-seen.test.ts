import { expect, test } from 'vitest';
import { sharedSeen } from '../../src/bot/shared-seen.ts';
import { onEachEngine } from '../ledger/stores.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

onEachEngine('what another process has taken on', (open) => {
  test('is taken on no more, by whichever of its names it comes; one bot alone remembers it itself', async () => {
    const { store, again } = await open();
    const [one, other] = [sharedSeen(store, log), sharedSeen(await again(), log)];
    if (store.engine === 'sqlite') return expect(one).toBeNull();
    const both = await Promise.all([one, other].map((each) => each?.take(['Ev1', 'C1 17.1'])));
    expect(both.toSorted()).toEqual([false, true]);
    expect(await other?.take(['Ev2', 'C1 17.1'])).toBe(false);
    expect(await other?.take(['Ev3'])).toBe(true);
  });

  test('is not asked of a database that does not answer: rather twice than not at all', async () => {
    const { store, again } = await open();
    const one = sharedSeen(await again(), log);
    await store.close();
    const closed = sharedSeen(store, log);
    expect(await closed?.take(['Ev1'])).toBe(closed === null ? undefined : true);
    expect(await one?.take(['Ev1'])).toBe(one === null ? undefined : true);
  });
});
