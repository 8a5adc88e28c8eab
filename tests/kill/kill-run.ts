import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { writeClaim } from '../../src/ledger/ledger/claim-text.ts';
import { openStore, type Store, type StoreOptions } from '../../src/ledger/store/open-store.ts';
import { TYPESCRIPT } from '../typescript.ts';
import { load, smallDossier } from '../world.ts';
import { type HostilePlatform, hostilePlatform, type Standing } from './platform.ts';

/** What a run came to. The last four must be 0. */
export interface Counts {
  readonly kills: number;
  readonly changes: number;
  readonly messages: number;
  readonly spite: Readonly<Record<string, number>>;
  readonly acknowledgedAndLost: number;
  readonly notificationsLost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

const CHANNELS = ['C1', 'C2', 'C3', 'C4', 'C5'];
/** The claim that an answer in each channel shows: its changes are told there as corrections too. */
const SHOWN = 'claim-0';

/** Two workers on one store, killed at random moments `kills` times in all, then left to finish. */
export async function killRun(at: StoreOptions['at'], kills: number): Promise<Counts> {
  const platform = await hostilePlatform(Math.random);
  const store = await openStore({ at, clock: Date.now, policy: { coalesceMs: 40 } });
  try {
    await prepare(store);
    const events = eventSource(platform);
    const share = Math.ceil(kills / 2);
    await Promise.all([0, 1].map(() => killAgainAndAgain(at, platform.url, share)));
    events.stop();
    await finishInPeace(at, platform, store);
    return { kills: share * 2, ...(await count(store, platform)) };
  } finally {
    await store.close();
    await platform.close();
  }
}

async function prepare(store: Store): Promise<void> {
  const text = { ...sample(), id: SHOWN };
  const tags = { topics: [text.topic], measures: [], sources: [] };
  const by = { actor: 'Ada', via: 'desk', reason: null };
  await store.ledger.append([{ dossier: 'flood', text, baseRev: 0, tags, ...by }]);
  for (const channel of CHANNELS) {
    const dest = `slack:T1:${channel}`;
    await store.follows.follow({ dest, dossier: 'flood', filter: {}, mode: 'now', by: 'U1' });
    const reply = { to: 'channel', summary: 'an answer', blocks: [] } as const;
    const shown = [{ claim: SHOWN, rev: 1 }];
    await store.posts.record({ dest, message: `answer-${channel}`, dossier: 'flood', reply, shown });
  }
}

function sample() {
  const [claim] = load(smallDossier()).claims.values();
  if (claim === undefined) throw new Error('the small dossier has no claim');
  return claim;
}

/** Somebody changes something about 40 times a second, mostly old claims. */
function eventSource(platform: HostilePlatform): { stop(): void } {
  let made = 0;
  const timer = setInterval(() => {
    if (platform.waiting() > 30) return;
    made++;
    const claim = made % 10 === 0 ? SHOWN : `claim-${Math.ceil(Math.random() * (1 + made / 3))}`;
    platform.tell({ id: `event-${made}`, claim });
  }, 25);
  return { stop: () => clearInterval(timer) };
}

async function spawnWorker(at: StoreOptions['at'], url: string): Promise<ChildProcess> {
  const args = [JSON.stringify(at), url, writeClaim(sample())];
  const child = fork(new URL('worker.ts', import.meta.url), args, { execArgv: [...TYPESCRIPT] });
  await once(child, 'message');
  return child;
}

async function killAgainAndAgain(at: StoreOptions['at'], url: string, times: number): Promise<void> {
  for (let killed = 0; killed < times; killed++) {
    const child = await spawnWorker(at, url);
    await setTimeout(Math.random() * 1_500);
    if (child.exitCode !== null) throw new Error('a worker ended by itself');
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** Two more workers take over what is left, and stop when they are asked to. */
async function finishInPeace(at: StoreOptions['at'], platform: HostilePlatform, store: Store): Promise<void> {
  const workers = await Promise.all([0, 1].map(() => spawnWorker(at, platform.url)));
  const end = Date.now() + 120_000;
  while (platform.waiting() > 0 || (await store.outbox.counts()).pending > 0) {
    if (Date.now() > end) throw new Error(`not done: ${JSON.stringify(await store.outbox.counts())}`);
    await setTimeout(100);
  }
  for (const worker of workers) worker.kill('SIGTERM');
  const codes = await Promise.all(workers.map(async (worker) => (await once(worker, 'exit'))[0]));
  if (codes.some((code) => code !== 0)) throw new Error(`workers ended with ${codes.join(', ')}`);
}

async function count(store: Store, platform: HostilePlatform): Promise<Omit<Counts, 'kills'>> {
  const verified = await store.ledger.verify();
  if (!verified.whole) throw new Error(`the ledger is broken at ${verified.seq}: ${verified.problem}`);
  const entries = (await store.ledger.entries('flood')).filter(({ via }) => via === 'event');
  const recorded = entries.map(({ reason }) => reason);
  const expected = CHANNELS.flatMap((channel) =>
    entries.flatMap(({ seq, claim }) => [
      `${channel} change ${seq}`,
      ...(claim.id === SHOWN ? [`${channel} correction ${seq}`] : []),
    ]),
  );
  const told = platform.standing.flatMap(tellings);
  const heard = new Map<string, number>();
  for (const { what } of told) heard.set(what, (heard.get(what) ?? 0) + 1);
  return {
    changes: entries.length,
    messages: platform.standing.length,
    spite: platform.spite,
    acknowledgedAndLost: [...platform.acknowledged].filter((id) => !recorded.includes(id)).length,
    notificationsLost: expected.filter((what) => !heard.has(what)).length,
    doubled:
      [...heard.values()].filter((times) => times > 1).length + (recorded.length - new Set(recorded).size),
    outOfOrder: countBackwards(told),
  };
}

interface Telling {
  readonly what: string;
  /** Where order must hold: a thread, and a claim in a channel. */
  readonly streams: readonly string[];
  readonly seq: number;
}

/** A message reads "change 12:claim-3 14:claim-3 13:claim-9": claim by claim, within one message. */
function tellings({ channel, replyTo, text }: Standing): Telling[] {
  const [kind = '', ...changes] = text.split(' ');
  const all = changes.map((change) => {
    const [seq = '', claim = ''] = change.split(':');
    const streams = [`${channel} ${kind} under ${replyTo}`, `${channel} ${kind} of ${claim}`];
    return { what: `${channel} ${kind} ${seq}`, streams, seq: Number(seq) };
  });
  return all.sort((a, b) => a.seq - b.seq);
}

function countBackwards(told: readonly Telling[]): number {
  const last = new Map<string, number>();
  let backwards = 0;
  for (const { streams, seq } of told)
    for (const stream of streams) {
      if (seq < (last.get(stream) ?? 0)) backwards++;
      last.set(stream, seq);
    }
  return backwards;
}
