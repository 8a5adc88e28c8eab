import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { commandsOver } from '../../../commands/index.ts';
import { rememberIn } from '../../../src/bot/remember.ts';
import { createDesk } from '../../../src/chat/desk.ts';
import { openStore } from '../../../src/ledger/store/open-store.ts';
import { createComposer } from '../../../src/notify/words/composer.ts';
import { createWorker } from '../../../src/notify/worker.ts';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';
import { publish } from '../../notify/newsdesk.ts';
import { load, smallDossier } from '../../world.ts';
import type { Posted } from './fake/rest.ts';
import { world } from './fake/world.ts';
import { type BotOptions, eventually, running } from './run.ts';

const SECOND = 1_000;

/** A room's destination in the local Discord. */
export const at = (channel: string, thread?: string): string =>
  `discord:${world.guild}:${channel}${thread === undefined ? '' : `:${thread}`}`;

/** The whole way from a claim that changes to what stands in Discord; the store's time moves when told to. */
export async function paper(options: BotOptions & { readonly leaseMs?: number } = {}) {
  const { leaseMs = 60 * SECOND } = options;
  const stateDir = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  // Messages get their times from Discord's clock, which is the machine's here.
  let time = Date.now();
  const now = () => time;
  const place = { stateDir };
  const open = () => openStore({ at: place, clock: now, policy: { coalesceMs: SECOND } });
  const store = await open();
  onTestFinished(async () => {
    await store.close();
    rmSync(stateDir, { recursive: true, force: true });
  });

  const flood = load(smallDossier());
  const index = buildIndex(flood);
  const remember = rememberIn(store);
  const desk = createDesk({
    indexes: () => [index],
    commands: commandsOver(() => store, now),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    now: () => new Date(time),
    newId: () => 'id-7',
    channelDossier: () => null,
    canFollow: true,
    remember: async (posted) => {
      await remember(posted);
      remembered += 1;
    },
  });
  let remembered = 0;
  const bot = await running({ ...options, desk });
  const { courier } = bot.platform;
  if (courier === undefined) throw new Error('Discord has no courier');
  const logged: string[] = [];
  const worker = createWorker({
    store,
    couriers: { discord: courier },
    composer: createComposer({ dossier: (id) => (id === 'flood' ? flood : undefined) }),
    log: { debug() {}, info() {}, warn() {}, error: (fields) => void logged.push(String(fields)) },
    elapsed: () => performance.now(),
    random: () => 0,
    token: randomUUID,
    leaseMs,
    retries: { attempts: 3, firstMs: SECOND, longestMs: 60 * SECOND },
  });
  const wait = (ms: number) => {
    time += ms;
  };
  const records = { store, flood, at: place, again: open, now, wait };
  await publish(records);
  return {
    ...bot,
    ...records,
    /** What the worker took for a bug. */
    broken: logged,
    /** Until so many answers are remembered. */
    remembered: (count: number) => eventually(() => expect(remembered).toBe(count)),
    /** Lets time pass and sends what is due, until nothing more is for now. */
    async after(ms: number) {
      wait(ms);
      await worker.drain();
    },
  };
}

export type Paper = Awaited<ReturnType<typeof paper>>;

/** What everybody sees in a channel or thread. */
export const standing = ({ server }: Paper, channel: string = world.channel): readonly Posted[] =>
  server.visible.filter((post) => post.channel === channel && !post.ephemeral);

/** All that a message says. */
export function words(post: Posted | undefined): string {
  const texts: string[] = [];
  JSON.stringify(post?.components ?? [], (key, value) => {
    if (key === 'content') texts.push(value);
    return value;
  });
  return texts.join('\n').replaceAll('\\', '');
}

/** Those that were opened from messages, with their names. */
export const threads = ({ server }: Paper) => server.rest.channels.threads;
