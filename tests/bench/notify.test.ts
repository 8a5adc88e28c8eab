import { expect, test } from 'vitest';
import { measureNotify } from '../../bench/notify/measure.ts';
import { onEachEngine } from '../ledger/stores.ts';

onEachEngine('what a change costs', (open) => {
  const place = async () => (await open()).at;
  const small = { place, appends: 3, longestMs: 20_000 };

  test('with a few followers, all hear of it twice, and none too soon', { timeout: 60_000 }, async () => {
    const { append, appendsPerSecond, delivered } = await measureNotify({ ...small, followers: 4 });
    expect(append.samples).toBe(3);
    expect(appendsPerSecond).toBeGreaterThan(0);
    expect(delivered?.tooSoon).toBe(0);
    expect(delivered?.overPace.samples).toBe(4);
    expect(delivered?.heard).toBe(4);
    expect(delivered?.lastMs).toBeGreaterThanOrEqual(delivered?.firstMs ?? Infinity);
  });

  test('without followers there is nothing to deliver', async () => {
    expect((await measureNotify({ ...small, followers: 0 })).delivered).toBeNull();
  });
});
