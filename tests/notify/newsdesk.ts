import { type Courier, DeliveryError, type Failure, type Message } from '../../src/chat/courier.ts';
import { roomOf } from '../../src/ledger/dest.ts';
import type { Policy } from '../../src/ledger/policy.ts';
import type { Store } from '../../src/ledger/store/open-store.ts';
import { createComposer } from '../../src/notify/words/composer.ts';
import { createWorker, type Worker } from '../../src/notify/worker.ts';
import { type Newsroom, withClaims } from '../ledger/stores.ts';

/** A platform held in memory, which can be told to misbehave. */
export interface Chat extends Courier {
  readonly standing: (Message & { readonly id: string; readonly key: string })[];
  readonly updated: { message: string; summary: string; first: string }[];
  /** How the next calls to post go, one after the other; null is well; the message may stand all the same. */
  readonly trouble: ({ failure: Failure; stands: boolean } | null)[];
  looks: 'allowed' | 'refused';
  readonly removedFrom: Set<string>;
}

export function chat(): Chat {
  const standing: Chat['standing'] = [];
  const updated: Chat['updated'] = [];
  const trouble: Chat['trouble'] = [];
  return {
    standing,
    updated,
    trouble,
    looks: 'allowed',
    removedFrom: new Set(),
    paceMs: 1_000,
    async post(message, key) {
      if (this.removedFrom.has(message.to.channel))
        throw new DeliveryError({ kind: 'gone' }, 'not_in_channel');
      const wrong = trouble.shift();
      const id = `m${standing.length + 1}`;
      if (!wrong || wrong.stands) standing.push({ ...message, id, key });
      if (wrong) throw new DeliveryError(wrong.failure, wrong.failure.kind);
      return id;
    },
    async find(_, key) {
      if (this.looks === 'refused') return 'cannot-look';
      const found = standing.find((message) => message.key === key);
      return found === undefined ? 'absent' : { found: found.id };
    },
    async update(_, message, { summary, blocks }) {
      const [first] = blocks;
      updated.push({ message, summary, first: first?.kind === 'warning' ? first.text : '' });
    },
  };
}

/** The desk's worker over a store, with a chat to send to. */
export interface Newsdesk {
  readonly chat: Chat;
  readonly worker: Worker;
  /** Lets time pass and sends what is due, until nothing more is for now. */
  after(ms: number): Promise<void>;
  /** What stands in a channel: "C1: Changed: …", with the message it stands under. */
  heard(channel?: string): string[];
}

export const POLICY: Partial<Policy> = { coalesceMs: 60_000 };

export function newsdesk(room: Newsroom, store: Store = room.store, platform = chat()): Newsdesk {
  const silent = () => {};
  let tokens = 0;
  const worker = createWorker({
    store,
    couriers: { slack: platform },
    composer: createComposer({ dossier: (id) => (id === 'flood' ? room.flood : undefined) }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    elapsed: () => 0,
    random: () => 0,
    token: () => `${room.now()}-${++tokens}`,
    retries: { attempts: 3, firstMs: 1_000, longestMs: 60_000 },
  });
  return {
    chat: platform,
    worker,
    async after(ms) {
      room.wait(ms);
      await worker.drain();
    },
    heard: (channel) =>
      platform.standing
        .filter(({ to }) => channel === undefined || to.channel === channel)
        .map(
          ({ to, replyTo, reply }) =>
            `${to.channel}${replyTo === null ? '' : `/${replyTo}`}: ${reply.summary}`,
        ),
  };
}

/** Somebody edits the mayor's figure in the files. */
export async function edit(room: Newsroom, value: number, claim = 'mayor-drowned'): Promise<void> {
  const edited = new Map(
    [...(await room.store.ledger.state('flood'))].map(([id, entry]) => [id, entry.claim]),
  );
  const files = withClaims({ ...room.flood, claims: edited }, { [claim]: { value } });
  const order = { actor: 'Ada', via: 'sync', reason: null };
  await room.store.sync.apply(files, { ...order, accept: new Set([claim]) });
}

export async function publish(room: Newsroom): Promise<void> {
  await room.store.sync.apply(room.flood, { actor: 'Ada', via: 'sync', reason: null });
}

export const follow = (room: Newsroom, dest: string, filter = {}, mode: 'now' | 'daily' = 'now') =>
  room.store.follows.follow({ dest, dossier: 'flood', filter, mode, by: `U-${roomOf(dest).channel}` });
