import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { readClaim } from '../../src/ledger/ledger/claim-text.ts';
import type { ClaimNews } from '../../src/ledger/outbox/contents.ts';
import { openStore, type StoreOptions } from '../../src/ledger/store/open-store.ts';
import type { Composer } from '../../src/notify/compose.ts';
import { createWorker } from '../../src/notify/worker.ts';
import { httpCourier } from './http-courier.ts';
import type { Inbound } from './platform.ts';

/** One bot process: takes events from the platform, records what they say, and sends what is due. */
const [at = '', url = '', sample = ''] = process.argv.slice(2);
const store = await openStore({
  at: JSON.parse(at) as StoreOptions['at'],
  clock: Date.now,
  policy: { coalesceMs: 40 },
});

const seqs = (news: readonly ClaimNews[]) =>
  news.flatMap(({ changes }) => changes.map(({ seq, claim }) => `${seq}:${claim.id}`)).join(' ');
const composer: Composer = {
  tell: ({ kind, news }) => ({ to: 'channel', summary: `${kind} ${seqs(news)}`, blocks: [] }),
  mark: (answer) => answer,
  gone: () => ({ to: 'asker', summary: 'gone', blocks: [] }),
};
const silent = () => {};
const worker = createWorker({
  store,
  couriers: { slack: httpCourier(url, 10) },
  composer,
  log: { debug: silent, info: silent, warn: silent, error: (fields, text) => console.error(text, fields) },
  elapsed: () => performance.now(),
  random: Math.random,
  token: randomUUID,
  leaseMs: 1_200,
  pollMs: 20,
  retries: { attempts: 1_000, firstMs: 20, longestMs: 200 },
});

async function handle(event: Inbound): Promise<void> {
  await store.inTransaction(async (tx) => {
    if (!(await tx.events.firstSeen(event.id))) return;
    await tx.ledger.hold();
    const rev = (await tx.ledger.state('flood', [event.claim])).get(event.claim)?.claim.rev ?? 0;
    // Each event says something else, so that each is a change.
    const text = { ...readClaim(sample, 1), id: event.claim, note: event.id };
    const by = { actor: 'platform', via: 'event', reason: event.id };
    const tags = { topics: [text.topic], measures: [], sources: [] };
    await tx.ledger.append([{ dossier: 'flood', text, baseRev: rev, tags, ...by }]);
  });
  await fetch(`${url}/done`, { method: 'POST', body: JSON.stringify(event) });
}

let stopping = false;
process.once('SIGTERM', () => {
  stopping = true;
});
worker.start();
process.send?.('ready');
while (!stopping) {
  const event = (await (await fetch(`${url}/event`)).json()) as Inbound | null;
  if (event === null) await setTimeout(15);
  else await handle(event);
}
await worker.stop();
await store.close();
process.disconnect?.();
