import { snowflake } from './ids.ts';
import type { Request, Response } from './rest.ts';
import { type Component, type MessageBody, type Refusal, refuseMessage } from './rules.ts';
import { botUser, world } from './world.ts';

/** A message that people see, or saw. */
export interface Posted extends MessageBody {
  readonly id: string;
  readonly channel: string;
  readonly ephemeral: boolean;
  /** Answers this interaction; null for one that the bot posted. */
  readonly interaction: string | null;
  readonly deleted: boolean;
  /** How often it was changed since it was sent. */
  readonly changes: number;
  /** What the message answers, as Discord tells with it. */
  readonly interaction_metadata?: object;
}

const refused = ({ status, code, message }: Refusal): Response => ({ status, body: { message, code } });
const unknownChannel: Refusal = { status: 404, code: 10003, message: 'Unknown Channel' };
const unknownMessage: Refusal = { status: 404, code: 10008, message: 'Unknown Message' };
const noThreadsHere: Refusal = {
  status: 400,
  code: 50024,
  message: 'Cannot execute action on this channel type',
};

/** Discord gives every component a number, where the bot gave none. */
export function numbered(components: readonly Component[] = [], from = { id: 0 }): Component[] {
  return components.map((component) => {
    from.id += 1;
    const { id } = from;
    const inner = component.components && { components: numbered(component.components, from) };
    return { id, ...component, ...inner };
  });
}

/** Channels, threads and direct messages, with what stands in them. */
export class Channels {
  readonly posts: Posted[] = [];
  /** Channels where the bot lacks a permission, and how Discord puts it. */
  readonly closed = new Map<string, Refusal>();
  /** Nothing that stands there can be read or referred to, as without Read Message History. */
  readonly withoutHistory = new Set<string>();
  /** Where no thread can be opened, and how Discord puts it. */
  readonly withoutThreads = new Map<string, Refusal>();
  /** Threads that were opened from messages, with their names. They have the messages' ids. */
  readonly threads = new Map<string, string>();
  /** Discord compares nonces for some minutes only. */
  #nonces = new Map<string, string>();
  #deleted = new Set<string>();

  forgetNonces(): void {
    this.#nonces = new Map();
  }

  delete(channel: string): void {
    this.#deleted.add(channel);
  }

  handle({ method, path, body, query }: Request): Response {
    const [, , channel = '', , message = '', what] = path.split('/');
    const closed = this.#deleted.has(channel) || !this.#isKnown(channel) ? unknownChannel : null;
    const refusal = closed ?? this.closed.get(channel);
    if (refusal) return refused(refusal);
    if (what === 'threads') return this.#openThread(channel, message, body as { name: string });
    if (method === 'PATCH') return this.#edit(channel, message, body as MessageBody);
    if (method === 'POST') return this.#post(channel, body as MessageBody);
    if (path.endsWith('/messages')) return this.#list(channel, new URLSearchParams(query));
    return {
      status: 200,
      body: { id: channel, type: 0, last_message_id: this.#in(channel).at(-1)?.id ?? null },
    };
  }

  #isKnown(channel: string): boolean {
    const { channel: first, thread, directChannel } = world;
    return [first, thread, directChannel].includes(channel) || this.threads.has(channel);
  }

  #in(channel: string): readonly Posted[] {
    return this.posts.filter((post) => post.channel === channel && !post.deleted && !post.ephemeral);
  }

  #post(channel: string, message: MessageBody): Response {
    if (message.message_reference && this.withoutHistory.has(channel)) {
      const text = 'Cannot reply without permission to read message history';
      return refused({ status: 400, code: 160002, message: text });
    }
    const refusal = refuseMessage(message);
    if (refusal) return refused(refusal);
    const { nonce = '' } = message;
    const before = message.enforce_nonce ? this.#nonces.get(nonce) : undefined;
    if (before !== undefined) return { status: 200, body: { id: before } };
    const id = snowflake();
    if (nonce !== '') this.#nonces.set(nonce, id);
    const shown = { id, channel, ephemeral: false, interaction: null, deleted: false, changes: 0 };
    this.posts.push({ ...message, ...shown, components: numbered(message.components) });
    return { status: 200, body: { id, channel_id: channel } };
  }

  #edit(channel: string, message: string, body: MessageBody): Response {
    const at = this.posts.findIndex(({ id }) => id === message);
    const before = this.posts[at];
    if (before === undefined || before.deleted || before.channel !== channel) return refused(unknownMessage);
    const refusal = refuseMessage(body);
    if (refusal) return refused(refusal);
    this.posts[at] = {
      ...before,
      ...body,
      components: numbered(body.components),
      changes: before.changes + 1,
    };
    return { status: 200, body: { id: message } };
  }

  #openThread(channel: string, message: string, { name }: { name: string }): Response {
    const refusal = this.withoutThreads.get(channel);
    if (refusal) return refused(refusal);
    if (channel !== world.channel) return refused(noThreadsHere);
    if (!this.#in(channel).some(({ id }) => id === message)) return refused(unknownMessage);
    if (this.threads.has(message)) {
      const text = 'A thread has already been created for this message';
      return refused({ status: 400, code: 160004, message: text });
    }
    this.threads.set(message, name);
    return { status: 201, body: { id: message, type: 11, name, parent_id: channel } };
  }

  /** Newest first. A thread begins with a notice of the message that it was opened from. */
  #list(channel: string, query: URLSearchParams): Response {
    if (this.withoutHistory.has(channel)) return { status: 200, body: [] };
    const before = query.get('before');
    const starter = this.threads.has(channel) ? [{ id: channel, type: 21, components: [] }] : [];
    const all = [...starter, ...this.#in(channel)].filter(
      ({ id }) => before === null || BigInt(id) < BigInt(before),
    );
    const page = all.slice(-Number(query.get('limit') ?? 50)).reverse();
    return { status: 200, body: page.map((post) => ({ ...post, nonce: undefined, author: botUser })) };
  }
}
