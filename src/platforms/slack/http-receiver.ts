import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import { readBody } from '../../http/body.ts';
import { HttpError, type Route } from '../../http/route.ts';
import { describe } from './bolt-log.ts';
import { parseBody } from './http-body.ts';
import { isFromSlack } from './signature.ts';

/** The one address that the manifest names, for commands, events and clicks alike. */
export const SLACK_PATH = '/slack/events';

export interface HttpReceiver extends Receiver {
  readonly route: Route;
}

export interface HttpReceiverOptions {
  readonly signingSecret: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Hands signed requests to Bolt. Bolt's own receiver brings a server of its own, and rejects where nobody can
 * catch it when a signed body is no object; here method and path are matched before, and everything is caught.
 */
export function createHttpReceiver({ signingSecret, log, now }: HttpReceiverOptions): HttpReceiver {
  let app: App | null = null;
  let open = false;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Slack sends again what is refused here, perhaps to a process that is up.
    if (app === null || !open) throw new HttpError(503, 'not connected');
    const { headers } = request;
    const raw = await readBody(request);
    const signed = {
      timestamp: one(headers['x-slack-request-timestamp']),
      signature: one(headers['x-slack-signature']),
      body: raw,
    };
    if (!isFromSlack(signed, signingSecret, now())) {
      log.warn({}, 'a request without a valid signature of Slack was refused');
      throw new HttpError(401, 'not signed by Slack');
    }
    const body = parseBody(raw, headers['content-type'] ?? '');
    if (body === null) throw new HttpError(400, 'not of a form that Slack sends');
    if (body.ssl_check === '1') return void response.end();
    if (body.type === 'url_verification') return answer(response, { challenge: body.challenge });
    await process(app, body, request, response);
  }

  async function process(
    to: App,
    body: Readonly<Record<string, unknown>>,
    { headers }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const retry = one(headers['x-slack-retry-num']);
    try {
      await to.processEvent({
        body,
        ack: async (said?: unknown) => answer(response, said),
        ...(retry === undefined ? {} : { retryNum: Number(retry) }),
      });
    } catch (error) {
      log.error({ reason: describe(error) }, 'an event was not handled');
    }
    // Nobody took it: Slack tells whoever clicked that it did not work.
    if (!response.headersSent) throw new HttpError(404, 'nothing listens to this');
  }

  return {
    route: { method: 'POST', path: SLACK_PATH, handle },
    init(bolt) {
      app = bolt;
    },
    async start() {
      open = true;
    },
    async stop() {
      open = false;
    },
  };
}

const one = (header: string | string[] | undefined) => (typeof header === 'string' ? header : undefined);

/** Slack reads an empty body as "received", and JSON as what to show. */
function answer(response: ServerResponse, said: unknown): void {
  if (response.headersSent) return;
  if (said === undefined || said === '') return void response.writeHead(200).end();
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  const type = typeof said === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(200, { 'content-type': type }).end(text);
}
