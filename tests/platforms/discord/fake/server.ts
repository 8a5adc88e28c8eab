import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway } from './gateway.ts';
import type { Interaction, Said } from './payloads.ts';
import { type Posted, type Request, type Response, Rest } from './rest.ts';
import { Signer } from './signer.ts';
import { world } from './world.ts';

export type { Component } from './rules.ts';

const INTENT = { guildMessages: 1 << 9, directMessages: 1 << 12 };

export interface ServerOptions {
  readonly heartbeatMs?: number;
  readonly refuseIdentify?: number;
}

/** An accident for the next request that fits. */
interface Accident {
  readonly path: RegExp;
  readonly delayMs?: number;
  /** It waits for this before it is carried out. */
  readonly until?: Promise<void>;
  readonly response?: Response & { readonly headers?: Readonly<Record<string, string>> };
  /** The request is carried out, but its answer never arrives. */
  readonly loseAnswer?: boolean;
}

/** Discord, on 127.0.0.1: REST and gateway on one port, everything the bot sends kept in `requests`. */
export class DiscordServer {
  readonly requests: Request[] = [];
  readonly rest = new Rest();
  /** Where the bot wants interactions posted; null while they go over the gateway. */
  endpoint: string | null = null;
  /** What Discord finds wrong with responses to its posts. */
  readonly rejected: unknown[] = [];
  readonly signer = new Signer();
  readonly gateway: Gateway;
  readonly #http: Server;
  readonly #accidents: Accident[] = [];

  static async listen(options: ServerOptions = {}): Promise<DiscordServer> {
    const server = new DiscordServer(options);
    await new Promise<void>((resolve) => server.#http.listen(0, '127.0.0.1', resolve));
    server.rest.gatewayUrl = server.#url('ws', '/gateway');
    server.rest.publicKey = server.publicKey;
    return server;
  }

  private constructor({ heartbeatMs = 41_250, refuseIdentify }: ServerOptions) {
    this.gateway = new Gateway({
      resumeUrl: () => this.#url('ws', '/gateway'),
      heartbeatMs,
      refuse: refuseIdentify ?? null,
    });
    this.#http = createServer((request, response) => void this.#serve(request, response));
    this.#http.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
  }

  get apiUrl(): string {
    return this.#url('http', '/api');
  }

  /** Messages that people can see now. */
  get visible(): readonly Posted[] {
    return this.rest.posts.filter(({ deleted }) => !deleted);
  }

  /** Somebody uses a command, types into one, or clicks. */
  interact(raw: Interaction): Interaction {
    this.rest.expect(raw);
    if (this.endpoint === null) this.gateway.dispatch('INTERACTION_CREATE', raw);
    else void this.deliver(raw, this.endpoint);
    return raw;
  }

  /** Posts an interaction to the bot's own address; the response is taken as its callback. */
  async deliver(raw: Interaction, endpoint: string): Promise<number> {
    this.rest.expect(raw);
    const { status, body } = await this.signer.post(endpoint, raw);
    if (status === 200) {
      const path = `/interactions/${raw.id}/${raw.token}/callback`;
      const request: Request = { method: 'POST', path, body, authorization: null };
      this.requests.push(request);
      const taken = this.rest.handle(request);
      if (taken.status !== 204) this.rejected.push(taken.body);
    }
    return status;
  }

  get publicKey(): string {
    return this.signer.publicKey;
  }

  /** Somebody writes. Without the intent for content the bot reads only what is meant for it. */
  say(message: Said): Said {
    const direct = message.guild_id === undefined;
    const mine = direct || message.mentions.some(({ id }) => id === world.bot);
    const seen = mine ? message : { ...message, content: '' };
    this.gateway.dispatch('MESSAGE_CREATE', seen, direct ? INTENT.directMessages : INTENT.guildMessages);
    return message;
  }

  once(accident: Accident): void {
    this.#accidents.push(accident);
  }

  limit(path: RegExp, seconds: number): void {
    const headers = {
      'retry-after': String(seconds),
      'x-ratelimit-scope': 'user',
      'x-ratelimit-reset-after': String(seconds),
    };
    const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
    this.once({ path, response: { status: 429, body, headers } });
  }

  /** Every request of the bot to an address that fits. */
  to(path: RegExp): readonly Request[] {
    return this.requests.filter((request) => path.test(request.path));
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #url(scheme: 'http' | 'ws', path: string): string {
    return `${scheme}://127.0.0.1:${(this.#http.address() as AddressInfo).port}${path}`;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const request: Request = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent((incoming.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, '')),
      body: text === '' ? undefined : JSON.parse(text),
      authorization: incoming.headers.authorization ?? null,
      query: new URL(incoming.url ?? '', 'http://discord').search,
    };
    this.requests.push(request);
    const at = this.#accidents.findIndex(({ path }) => path.test(request.path));
    const [accident] = at < 0 ? [] : this.#accidents.splice(at, 1);
    if (accident?.delayMs) await new Promise((resolve) => setTimeout(resolve, accident.delayMs));
    await accident?.until;
    const { status, body } = accident?.response ?? this.rest.handle(request);
    if (accident?.loseAnswer) return void incoming.socket.resetAndDestroy();
    outgoing.writeHead(status, {
      'x-ratelimit-bucket': request.path.replace(/\d{17,}/g, ':id').slice(0, 40),
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': status === 429 ? '0' : '4',
      'x-ratelimit-reset-after': '0.001',
      ...accident?.response?.headers,
      // A 204 that called itself JSON would break the client's parser.
      ...(body !== undefined && { 'content-type': 'application/json' }),
    });
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  }
}
