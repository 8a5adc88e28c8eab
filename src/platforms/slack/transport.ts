import { type Logger, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import type { Route } from '../../http/route.ts';
import { describe } from './bolt-log.ts';
import { type Connection, keepOpen } from './connection.ts';
import { createHttpReceiver } from './http-receiver.ts';
import type { Wait } from './patience.ts';

/** How Slack reaches us: by a connection that we open, or by requests that it signs. */
export type Reached =
  | { readonly by: 'socket'; readonly appToken: string }
  | { readonly by: 'http'; readonly signingSecret: string };

export interface Transport {
  readonly receiver: Receiver;
  readonly connection: Connection;
  /** What to serve; nothing in Socket Mode. */
  readonly routes: readonly Route[];
}

export interface TransportParts {
  readonly log: Log;
  readonly logger: Logger;
  readonly clientOptions: webApi.WebClientOptions;
  readonly wait: Wait;
  readonly now: () => number;
}

export function createTransport(reached: Reached, parts: TransportParts): Transport {
  return reached.by === 'socket'
    ? overSocket(reached.appToken, parts)
    : overHttp(reached.signingSecret, parts);
}

function overSocket(appToken: string, { log, logger, clientOptions, wait }: TransportParts): Transport {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    processEventErrorHandler: async ({ error }) => {
      log.error({ reason: describe(error) }, 'an event was not handled');
      return false;
    },
  });
  return { receiver, connection: keepOpen(receiver.client, log, wait), routes: [] };
}

function overHttp(signingSecret: string, { log, now }: TransportParts): Transport {
  const receiver = createHttpReceiver({ signingSecret, log, now });
  const connection: Connection = {
    open: async () => void (await receiver.start()),
    close: async () => void (await receiver.stop()),
  };
  return { receiver, connection, routes: [receiver.route] };
}
