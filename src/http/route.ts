import type { IncomingMessage, ServerResponse } from 'node:http';

/** One address of ours, as data. Its handler may throw or reject: the server catches that. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** The whole path, without a query: `/slack/events`. There are no patterns. */
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

/** What a handler throws to answer with a status and nothing else. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
  }
}
