import { Channels, numbered } from './channels.ts';
import { snowflake } from './ids.ts';
import type { Interaction } from './payloads.ts';
import {
  type CommandBody,
  type Form,
  type MessageBody,
  type Refusal,
  refuseCommands,
  refuseForm,
  refuseMessage,
  stored,
} from './rules.ts';
import { botUser, reporter, world } from './world.ts';

export type { Posted } from './channels.ts';

export interface Request {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string | null;
  /** What stands behind the question mark. */
  readonly query?: string;
}

export interface Response {
  readonly status: number;
  readonly body?: unknown;
}

interface Open {
  readonly raw: Interaction;
  readonly at: number;
  response: 'none' | 'answered' | 'waiting' | 'choices' | 'form';
  ephemeral: boolean;
  original: string | null;
}

const EPHEMERAL = 64;
const refused = ({ status, code, message }: Refusal): Response => ({ status, body: { message, code } });
const unauthorized: Response = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
const unknownWebhook: Response = { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };

const clickedOf = ({ message }: Interaction) => (message as { id: string } | undefined)?.id;

/** 1 ping, 2 command, 3 click, 4 typing, 5 form sent. */
const MAY_ANSWER: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

const mayAnswer = (raw: Interaction, type: number): boolean =>
  (MAY_ANSWER[Number(raw.type)] ?? []).includes(type) &&
  (type < 6 || type > 7 || clickedOf(raw) !== undefined);

const invalidAnswer = ({ type }: Interaction, response: number): Refusal => ({
  status: 400,
  code: 50035,
  message: `Invalid Form Body: response ${response} to an interaction of type ${String(type)}`,
});

/** Discord's REST interface, as far as the bot uses it, with what it keeps in mind between requests. */
export class Rest {
  readonly #open = new Map<string, Open>();
  readonly #commands = new Map<string, readonly CommandBody[]>();
  readonly channels = new Channels();
  readonly posts = this.channels.posts;
  /** Choices that were offered, by interaction. */
  readonly choices = new Map<string, readonly { name: string; value: string }[]>();
  readonly closed = this.channels.closed;
  readonly withoutHistory = this.channels.withoutHistory;
  /** Forms that were opened, by interaction. */
  readonly forms = new Map<string, Form>();
  gatewayUrl = '';
  publicKey = '';

  /** The three seconds begin. */
  expect(raw: Interaction): Interaction {
    if (!this.#open.has(raw.token)) this.#wait(raw);
    return raw;
  }

  #wait(raw: Interaction): void {
    this.#open.set(raw.token, { raw, at: Date.now(), response: 'none', ephemeral: false, original: null });
  }

  handle(request: Request): Response {
    const { path } = request;
    const [, first, second, third, fourth, fifth] = path.split('/');
    if (first === 'interactions' && fourth === 'callback') {
      return this.#callback(String(second), String(third), request);
    }
    if (first === 'webhooks')
      return this.#webhook(String(third), `${request.method} ${fourth ?? ''}/${fifth ?? ''}`, request);
    if (request.authorization !== `Bot ${world.token}`) return unauthorized;
    if (path === '/gateway/bot') return { status: 200, body: this.#gateway() };
    if (path === '/users/@me') return { status: 200, body: botUser };
    if (path === '/applications/@me') return { status: 200, body: this.#application() };
    if (path === '/users/@me/channels') return this.#openDirect(request);
    if (/^\/applications\/\d+\/(guilds\/\d+\/)?commands$/.test(path)) return this.#command(request);
    if (first === 'channels') return this.channels.handle(request);
    return { status: 404, body: { message: '404: Not Found', code: 0 } };
  }

  #gateway() {
    const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
    return { url: this.gatewayUrl, shards: 1, session_start_limit: limit };
  }

  #application() {
    const { publicKey } = this;
    return {
      id: world.application,
      name: 'Claimdesk',
      verify_key: publicKey,
      interactions_endpoint_url: null,
    };
  }

  #openDirect({ body }: Request): Response {
    const { recipient_id } = body as { recipient_id: string };
    return recipient_id === world.reporter
      ? { status: 200, body: { id: world.directChannel, type: 1 } }
      : refused({ status: 400, code: 50033, message: 'Invalid Recipient(s)' });
  }

  #callback(id: string, token: string, { body, query }: Request): Response {
    const open = this.#open.get(token);
    if (!open || open.raw.id !== id || Date.now() - open.at > 3000) {
      return refused({ status: 404, code: 10062, message: 'Unknown interaction' });
    }
    if (open.response !== 'none') {
      const message = 'Interaction has already been acknowledged.';
      return refused({ status: 400, code: 40060, message });
    }
    const { type, data } = body as { type: number; data?: MessageBody & Form & { choices?: never[] } };
    if (!mayAnswer(open.raw, type)) return refused(invalidAnswer(open.raw, type));
    const ephemeral = ((data?.flags ?? 0) & EPHEMERAL) !== 0;
    const clicked = this.posts.find((post) => post.id === clickedOf(open.raw)) ?? null;
    if (type === 8) {
      open.response = 'choices';
      this.choices.set(id, data?.choices ?? []);
    } else if (type === 9) {
      const refusal = data ? refuseForm(data) : null;
      if (refusal) return refused(refusal);
      open.response = 'form';
      if (data) this.forms.set(id, data);
    } else if (type === 5) {
      Object.assign(open, { response: 'waiting', ephemeral });
    } else if (type === 6) {
      Object.assign(open, { response: 'answered', ephemeral: clicked?.ephemeral, original: clicked?.id });
    } else {
      const refusal = refuseMessage(data ?? {});
      if (refusal) return refused(refusal);
      const original =
        type === 7 && clicked
          ? this.#change(clicked.id, data ?? {})
          : this.#show(open, data ?? {}, ephemeral);
      Object.assign(open, { response: 'answered', ephemeral, original });
    }
    if (query !== '?with_response=true') return { status: 204 };
    const { original } = open;
    const message = original === null ? {} : { message: { id: original } };
    return {
      status: 200,
      body: { interaction: { id, type: open.raw.type }, resource: { type, ...message } },
    };
  }

  #change(id: string, body: MessageBody): string {
    const at = this.posts.findIndex((post) => post.id === id);
    const before = this.posts[at];
    // Whether a message is ephemeral cannot be changed.
    if (before) this.posts[at] = { ...before, ...body, changes: before.changes + 1 };
    return id;
  }

  #webhook(token: string, what: string, { body }: Request): Response {
    const open = this.#open.get(token);
    if (!open || ['none', 'choices', 'form'].includes(open.response)) return unknownWebhook;
    const message = (body ?? {}) as MessageBody;
    if (what === 'GET messages/@original') {
      return open.original === null
        ? refused({ status: 404, code: 10008, message: 'Unknown Message' })
        : { status: 200, body: { id: open.original, channel_id: String(open.raw.channel_id) } };
    }
    if (what === 'DELETE messages/@original') {
      const at = this.posts.findIndex(({ id }) => id === open.original);
      const post = this.posts[at];
      if (post) this.posts[at] = { ...post, deleted: true };
      Object.assign(open, { response: 'answered', original: null });
      return { status: 204 };
    }
    const refusal = refuseMessage(message);
    if (refusal) return refused(refusal);
    if (what === 'PATCH messages/@original') {
      if (open.response !== 'waiting' && open.original === null)
        return refused({ status: 404, code: 10008, message: 'Unknown Message' });
      if (open.original !== null) return { status: 200, body: { id: this.#change(open.original, message) } };
      Object.assign(open, { response: 'answered', original: this.#show(open, message, open.ephemeral) });
      return { status: 200, body: { id: open.original } };
    }
    if (what === 'POST /') {
      const ephemeral = ((message.flags ?? 0) & EPHEMERAL) !== 0;
      return { status: 200, body: { id: this.#show(open, message, ephemeral) } };
    }
    return unknownWebhook;
  }

  #show({ raw }: Open, body: MessageBody, ephemeral: boolean): string {
    const id = snowflake();
    const channel = String(raw.channel_id);
    const { target_id } = raw.data as { target_id?: string };
    const metadata = {
      ...{ id: raw.id, type: raw.type, user: reporter, authorizing_integration_owners: {} },
      ...(target_id && { target_message_id: target_id }),
    };
    const shown = {
      ...{ id, channel, ephemeral, interaction: raw.id, deleted: false, changes: 0 },
      interaction_metadata: metadata,
    };
    this.posts.push({ ...body, ...shown, components: numbered(body.components) });
    return id;
  }

  #command({ method, path, body }: Request): Response {
    const [, , application, , guild] = path.split('/');
    if (application !== world.application) {
      const message = 'You are not authorized to perform this action on this application';
      return refused({ status: 403, code: 20012, message });
    }
    if (path.includes('/guilds/') && guild !== world.guild) {
      return refused({ status: 403, code: 50001, message: 'Missing Access' });
    }
    if (method === 'PUT') {
      const refusal = refuseCommands(body as CommandBody[]);
      if (refusal) return refused(refusal);
      const kept = (body as CommandBody[]).map((one) =>
        stored(one, { id: snowflake(), application_id: world.application }),
      );
      this.#commands.set(path, kept);
    }
    return { status: 200, body: this.#commands.get(path) ?? [] };
  }
}
