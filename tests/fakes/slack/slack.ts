import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Manifest } from '../../../src/platforms/slack/manifest.ts';
import { responseUrl, type Server, type Trouble, webApi } from './http.ts';
import { Requests } from './requests.ts';
import { type Acknowledgement, type EnvelopeType, SocketMode } from './socket-mode.ts';
import { BOT, JANE, type Person, TEAM, Workspace } from './workspace.ts';

export * from './workspace.ts';

export interface Message {
  readonly by?: Person;
  readonly channel?: string;
  readonly thread?: string;
  /** Fields of the event to set or replace: subtype, bot_id, edited … */
  readonly event?: Readonly<Record<string, unknown>>;
}

/** Something that was delivered, and can be delivered again. */
export interface Delivery {
  readonly ts: string;
  /** Null where the app is not subscribed to such an event. */
  readonly acknowledged: boolean | null;
  again(attempt: number): Promise<boolean>;
}

/** A local Slack: Web API, response_urls, Socket Mode and signed requests, with the app installed from its manifest. */
export class Slack {
  readonly workspace: Workspace;
  readonly socket: SocketMode;
  readonly requests: Requests;
  readonly apiUrl: string;
  readonly #http: ReturnType<typeof createServer>;
  readonly #troubles: Map<string, Trouble[]>;

  private constructor(
    http: ReturnType<typeof createServer>,
    workspace: Workspace,
    socket: SocketMode,
    troubles: Map<string, Trouble[]>,
  ) {
    this.#http = http;
    this.#troubles = troubles;
    this.workspace = workspace;
    this.socket = socket;
    this.requests = new Requests(workspace);
    this.apiUrl = `${this.origin}/api/`;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  static async start(manifest: Manifest): Promise<Slack> {
    const workspace = new Workspace(manifest);
    const troubles = new Map<string, Trouble[]>();
    const http = createServer();
    const socket = new SocketMode(http, workspace);
    const server: Server = {
      workspace,
      troubles,
      ticket: () => `ws://127.0.0.1:${(http.address() as AddressInfo).port}/link/?${socket.ticket()}`,
    };
    http.on('request', (request, response) => {
      const handle = request.url?.startsWith('/api/') ? webApi : responseUrl;
      handle(request, response, server).catch((error: unknown) => {
        workspace.problems.push(String(error));
        response.writeHead(500).end();
      });
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return new Slack(http, workspace, socket, troubles);
  }

  /** Makes the next calls of a method fail; `response_url` is one, too. */
  trouble(method: string, ...troubles: readonly Trouble[]): void {
    this.#troubles.set(method, [...(this.#troubles.get(method) ?? []), ...troubles]);
  }

  /** By the transport that the manifest names. */
  async send(type: EnvelopeType, payload: object, retry = 0): Promise<Acknowledgement> {
    const { socket_mode_enabled: bySocket } = this.workspace.manifest.settings;
    return bySocket ? this.socket.send(type, payload, retry) : this.requests.send(type, payload, retry);
  }

  /** Somebody types a slash command. Slack offers only those of the manifest; false: not acknowledged. */
  async type(typed: string, channel = 'C0NEWS', by: Person = JANE): Promise<boolean> {
    const [, command = '', text = ''] = /^(\S+)\s*(.*)$/su.exec(typed) ?? [];
    const { slash_commands: offered } = this.workspace.manifest.features;
    if (!this.workspace.has('commands') || !offered.some((each) => each.command === command)) {
      throw new Error(`${command} is not a valid command`);
    }
    const { inTime } = await this.send('slash_commands', {
      token: 'verification-token',
      team_id: TEAM,
      team_domain: 'newsroom',
      channel_id: channel,
      channel_name: 'news',
      user_id: by.id,
      user_name: by.name,
      command,
      text,
      api_app_id: 'A0CLAIMDESK',
      is_enterprise_install: 'false',
      response_url: `${this.origin}${this.workspace.responseUrl(channel)}`,
      trigger_id: this.workspace.trigger(by.id),
    });
    return inTime;
  }

  /** Somebody writes a message. The app hears of it as far as the manifest subscribes it. */
  async say(
    text: string,
    { by = JANE, channel = 'C0NEWS', thread, event = {} }: Message = {},
  ): Promise<Delivery> {
    const { kind } = this.workspace.channels.get(channel) ?? { kind: 'public' };
    const ts = this.workspace.ts();
    const direct = kind === 'im';
    const called = text.includes(`<@${BOT.user_id}>`);
    const scope = direct ? 'im:history' : 'app_mentions:read';
    const heard = this.workspace.has(scope) && this.workspace.hears(direct ? 'message.im' : 'app_mention');
    if (!heard || !(direct || called)) return { ts, acknowledged: null, again: async () => false };
    const delivery = await this.event(
      {
        type: direct ? 'message' : 'app_mention',
        user: by.id,
        team: by.team,
        text,
        ts,
        event_ts: ts,
        channel,
        ...(direct ? { channel_type: 'im' } : {}),
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...event,
      },
      channel,
    );
    return { ts, ...delivery };
  }

  /** Delivers an event, in the envelope that all of them have. */
  async event(event: object, channel: string): Promise<Omit<Delivery, 'ts'>> {
    const payload = {
      token: 'verification-token',
      team_id: TEAM,
      api_app_id: 'A0CLAIMDESK',
      type: 'event_callback',
      event_id: this.workspace.id('Ev'),
      event_time: 1_760_000_000,
      is_ext_shared_channel: this.workspace.channels.get(channel)?.shared ?? false,
      authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT.user_id, is_bot: true }],
      event,
    };
    const { inTime } = await this.send('events_api', payload);
    const again = async (attempt: number) => (await this.send('events_api', payload, attempt)).inTime;
    return { acknowledged: inTime, again };
  }

  async close(): Promise<void> {
    this.socket.close();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }
}
