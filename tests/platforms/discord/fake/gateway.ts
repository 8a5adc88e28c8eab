import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { botUser, guildCreate, world } from './world.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
};

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly events: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
}

export interface GatewayOptions {
  /** Where clients are told to come back to; known once the server listens. */
  readonly resumeUrl: () => string;
  readonly heartbeatMs: number;
  /** Close code for every IDENTIFY, as for an application that Discord restricts. */
  readonly refuse: number | null;
}

/** Discord's gateway: hello, identify, heartbeat, resume with replay, and the ways it ends a connection. */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  /** What clients sent, by name: identify, resume, heartbeat. */
  readonly received: { readonly op: keyof typeof OP; readonly d: Record<string, unknown> }[] = [];
  acknowledgeHeartbeats = true;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { searchParams } = new URL(request.url ?? '', 'http://gateway');
    if (searchParams.get('v') !== '10' || searchParams.get('encoding') !== 'json')
      return void socket.destroy();
    this.#server.handleUpgrade(request, socket, head, (open) =>
      this.#server.emit('connection', open, request),
    );
  }

  get connections(): number {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== null).length;
  }

  count(op: keyof typeof OP): number {
    return this.received.filter((one) => one.op === op).length;
  }

  /** To every session whose intents cover it; those away get it when they resume. */
  dispatch(t: string, d: unknown, intent = 0): void {
    for (const session of this.#sessions.values()) {
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      session.events.push({ s: session.events.length + 1, t, d });
      this.#send(session.socket, { op: OP.dispatch, ...session.events.at(-1) });
    }
  }

  /** The last event once more, as after a resume from a sequence number that was not stored. */
  redeliver(): void {
    for (const { socket, events } of this.#sessions.values()) {
      this.#send(socket, { op: OP.dispatch, ...events.at(-1) });
    }
  }

  requestReconnect(): void {
    for (const { socket } of this.#sessions.values()) this.#send(socket, { op: OP.reconnect, d: null });
  }

  invalidate({ resumable }: { resumable: boolean }): void {
    for (const session of this.#sessions.values()) {
      this.#send(session.socket, { op: OP.invalid, d: resumable });
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  /** The line is cut, without a close frame. */
  drop(): void {
    for (const { socket } of this.#sessions.values()) socket?.terminate();
  }

  close(code: number): void {
    for (const { socket } of this.#sessions.values()) socket?.close(code);
  }

  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null;
    this.#send(socket, { op: OP.hello, d: { heartbeat_interval: this.#options.heartbeatMs } });
    socket.on('close', (code) => {
      if (session?.socket === socket) session.socket = null;
      // A client that says a normal goodbye cannot resume.
      if (session && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
    });
    socket.on('message', (data: RawData) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Record<string, unknown> };
      const name = (Object.keys(OP) as (keyof typeof OP)[]).find((key) => OP[key] === op);
      if (name === undefined) return socket.close(4001, 'Unknown opcode');
      this.received.push({ op: name, d });
      if (op === OP.heartbeat) {
        if (this.acknowledgeHeartbeats) this.#send(socket, { op: OP.ack });
      } else if (op === OP.identify) {
        session = this.#identify(socket, d) ?? session;
      } else if (op === OP.resume) {
        session = this.#resume(socket, d) ?? session;
      }
    });
  }

  #identify(socket: WebSocket, { token, intents }: Record<string, unknown>): Session | null {
    const refused = token === world.token ? this.#options.refuse : 4004;
    if (refused !== null) {
      socket.close(refused);
      return null;
    }
    const session: Session = {
      id: `session-${this.#sessions.size + 1}`,
      intents: Number(intents),
      events: [],
      socket,
    };
    this.#sessions.set(session.id, session);
    const ready = {
      v: 10,
      user_settings: {},
      user: { ...botUser, verified: true, mfa_enabled: false, email: null },
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: this.#options.resumeUrl(),
      relationships: [],
      private_channels: [],
      presences: [],
      guilds: [{ id: world.guild, unavailable: true }],
      application: { id: world.application, flags: 0 },
      shard: [0, 1],
    };
    for (const [t, d] of [
      ['READY', ready],
      ['GUILD_CREATE', guildCreate],
    ] as const) {
      session.events.push({ s: session.events.length + 1, t, d });
      this.#send(socket, { op: OP.dispatch, ...session.events.at(-1) });
    }
    return session;
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Record<string, unknown>): Session | null {
    const session = this.#sessions.get(String(session_id));
    if (!session || token !== world.token || Number(seq) > session.events.length) {
      this.#send(socket, { op: OP.invalid, d: false });
      return null;
    }
    session.socket = socket;
    for (const event of session.events.slice(Number(seq))) this.#send(socket, { op: OP.dispatch, ...event });
    session.events.push({ s: session.events.length + 1, t: 'RESUMED', d: {} });
    this.#send(socket, { op: OP.dispatch, ...session.events.at(-1) });
    return session;
  }

  #send(socket: WebSocket | null, payload: object): void {
    if (socket?.readyState === 1) socket.send(JSON.stringify(payload));
  }
}
