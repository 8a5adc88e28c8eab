import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Workspace } from './workspace.ts';

/** Slack waits this long for an acknowledgement. */
const DEADLINE_MS = 3_000;

/** Whether something was taken in time, and what was said to it. */
export interface Acknowledgement {
  readonly inTime: boolean;
  readonly said: unknown;
}

const LATE: Acknowledgement = { inTime: false, said: undefined };

interface Waiting {
  readonly resolve: (acknowledgement: Acknowledgement) => void;
  readonly timer: NodeJS.Timeout;
}

export type EnvelopeType = 'slash_commands' | 'events_api' | 'interactive';

/** Slack's side of Socket Mode: tickets, hello, envelopes that must be acknowledged, disconnects. */
export class SocketMode {
  readonly #workspace: Workspace;
  readonly #server: WebSocketServer;
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #acknowledged = new Set<string>();
  /** Every connection ever made, for tests that count them. */
  connections = 0;
  /** Answers the next connections with an HTTP error instead of a socket. */
  refuseConnections = 0;

  constructor(http: HttpServer, workspace: Workspace) {
    this.#workspace = workspace;
    this.#server = new WebSocketServer({ noServer: true });
    http.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '', 'http://127.0.0.1');
      const known = url.pathname === '/link/' && this.#tickets.delete(url.searchParams.get('ticket') ?? '');
      if (!known || this.refuseConnections > 0) {
        this.refuseConnections -= known ? 1 : 0;
        socket.end('HTTP/1.1 408 Request Timeout\r\n\r\n');
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (client) => this.#greet(client));
    });
  }

  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `ticket=${ticket}&app_id=A0CLAIMDESK`;
  }

  get #open(): WebSocket | undefined {
    return [...this.#server.clients].findLast((client) => client.readyState === client.OPEN);
  }

  #greet(client: WebSocket): void {
    this.connections += 1;
    const pinging = setInterval(() => client.ping('from Slack'), 1_000);
    client.on('close', () => clearInterval(pinging));
    client.on('message', (data) => this.#receive(String(data)));
    client.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#server.clients.size,
        connection_info: { app_id: 'A0CLAIMDESK' },
        debug_info: { host: 'applink-local', approximate_connection_time: 18_060 },
      }),
    );
  }

  #receive(text: string): void {
    const { envelope_id: id, ...rest } = JSON.parse(text) as { envelope_id?: string; payload?: unknown };
    const extra = Object.keys(rest).filter((key) => key !== 'payload');
    if (id === undefined || extra.length > 0)
      this.#workspace.problems.push(`not an acknowledgement: ${text}`);
    else if (this.#acknowledged.has(id)) this.#workspace.problems.push('acknowledged twice');
    else {
      this.#acknowledged.add(id);
      const waiting = this.#waiting.get(id);
      if (waiting === undefined) this.#workspace.problems.push('acknowledged too late, or never sent');
      else this.#settle(id, { inTime: true, said: rest.payload });
    }
  }

  #settle(id: string, acknowledgement: Acknowledgement): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    waiting?.resolve(acknowledgement);
  }

  /** Sends an envelope; it is late when it was not acknowledged in time, or nobody is connected. */
  async send(type: EnvelopeType, payload: object, retry = 0): Promise<Acknowledgement> {
    const client = this.#open;
    if (client === undefined) return LATE;
    const id = randomUUID();
    const again = retry === 0 ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
    const acknowledged = new Promise<Acknowledgement>((resolve) => {
      const timer = setTimeout(() => this.#settle(id, LATE), DEADLINE_MS);
      this.#waiting.set(id, { resolve, timer });
    });
    const responds = type !== 'events_api';
    client.send(
      JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: responds, ...again }),
    );
    return acknowledged;
  }

  /** Says that the connection will be recycled, as Slack does every few hours. */
  recycle(reason = 'refresh_requested'): void {
    this.#open?.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-local' } }));
  }

  /** The network goes away without a word. */
  drop(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  /** The other side hangs: it reads nothing, so it answers no ping and no goodbye. */
  freeze(): void {
    for (const client of this.#server.clients) client.pause();
  }

  get connected(): number {
    return [...this.#server.clients].filter((client) => client.readyState === client.OPEN).length;
  }

  close(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, LATE);
    this.drop();
    this.#server.close();
  }
}
