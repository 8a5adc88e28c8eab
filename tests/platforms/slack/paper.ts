import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { commandsOver } from '../../../commands/index.ts';
import { rememberIn } from '../../../src/bot/remember.ts';
import { createDesk } from '../../../src/chat/desk.ts';
import { openStore, type Store } from '../../../src/ledger/store/open-store.ts';
import { createComposer } from '../../../src/notify/words/composer.ts';
import { createWorker } from '../../../src/notify/worker.ts';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';
import { TEAM } from '../../fakes/slack/slack.ts';
import { publish } from '../../notify/newsdesk.ts';
import { load, smallDossier } from '../../world.ts';
import { newsroom, testDesk, testLog } from './newsroom.ts';

type Arrangement = Omit<NonNullable<Parameters<typeof newsroom>[0]>, 'desk'>;

/** Later than nothing in the local Slack, so that looking back from here finds all of it. */
const START = 1_759_999_000_000;

/** A room's destination in the local Slack. */
export const at = (channel: string, thread?: string): string =>
  `slack:${TEAM}:${channel}${thread === undefined ? '' : `:${thread}`}`;

/** The whole way from a claim that changes to what stands in Slack; the store's time moves when told to. */
export async function paper(arrangement: Arrangement & { readonly leaseMs?: number } = {}) {
  const { leaseMs = 60_000, ...rest } = arrangement;
  const stateDir = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  let time = START;
  const now = () => time;
  const place = { stateDir };
  const open = () => openStore({ at: place, clock: now, policy: { coalesceMs: 1_000 } });
  const store = await open();
  onTestFinished(async () => {
    await store.close();
    rmSync(stateDir, { recursive: true, force: true });
  });

  const flood = load(smallDossier());
  const index = buildIndex(flood);
  const remember = rememberIn(store);
  let remembered = 0;
  const desk = createDesk({
    indexes: () => [index],
    commands: commandsOver(() => store, now),
    log: testLog(),
    now: () => new Date(time),
    newId: () => 'id-7',
    channelDossier: () => null,
    canFollow: true,
    remember: async (posted) => {
      await remember(posted);
      remembered += 1;
    },
  });
  const room = await newsroom({ ...rest, desk: { ...testDesk(), ...desk } });
  const wait = (ms: number) => {
    time += ms;
  };
  const records = { store, flood, at: place, again: open, now, wait };
  await publish(records);
  /** What was sent so far, once the one answer among it is remembered. */
  const answered = async () => {
    await expect.poll(() => remembered, { timeout: 5_000 }).toBe(1);
    return room.slack.workspace.sent;
  };
  return { ...room, ...records, answered, after: sending(store, room, leaseMs, wait) };
}

/** Lets time pass and sends what is due, until nothing more is for now. */
function sending(
  store: Store,
  { platform, log }: Pick<Awaited<ReturnType<typeof newsroom>>, 'platform' | 'log'>,
  leaseMs: number,
  wait: (ms: number) => void,
) {
  const { courier } = platform;
  if (courier === undefined) throw new Error('Slack has no courier');
  const worker = createWorker({
    store,
    couriers: { slack: courier },
    composer: createComposer({ dossier: (id) => (id === 'flood' ? load(smallDossier()) : undefined) }),
    log,
    elapsed: () => performance.now(),
    random: () => 0,
    token: randomUUID,
    leaseMs,
    retries: { attempts: 3, firstMs: 1_000, longestMs: 60_000 },
  });
  return async (ms: number) => {
    wait(ms);
    await worker.drain();
  };
}

export type Paper = Awaited<ReturnType<typeof paper>>;

/** The bot's messages in a channel, as they stand now. */
export const standing = ({ slack: { workspace } }: Paper, channel = 'C0NEWS') => workspace.standing(channel);

export const texts = (desk: Paper, channel?: string): readonly string[] =>
  standing(desk, channel).map(({ payload }) => payload.text);

export function only<T>(found: readonly T[]): T {
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${found.length} instead of one`);
  return one;
}
