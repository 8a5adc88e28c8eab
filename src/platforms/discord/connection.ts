import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Log } from '../../chat/log.ts';
import type { UserError } from '../../errors.ts';
import { closedForGood, noAnswer, startError, told } from './errors.ts';
import { within } from './within.ts';

/** Enough for a slow handshake and one identify that Discord lets wait. */
const START_MS = 60_000;
/** discord.js waits half a second before it reconnects. */
const SETTLE_MS = 5_000;

export interface Connection {
  /** Resolves with what to mend when Discord ends the connection for good. */
  readonly failed: Promise<UserError>;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** The gateway connection: discord.js keeps, resumes and renews it; we say what happens to it. */
export function createConnection(client: Client, token: string, log: Log, apiUrl: string): Connection {
  let connected = false;
  let onceConnected = false;
  let closing = false;
  let waiting: (() => void) | null = null;
  let fail: (error: UserError) => void;
  const failed = new Promise<UserError>((resolve) => {
    fail = resolve;
  });

  function up(message: string): void {
    connected = true;
    onceConnected = true;
    waiting?.();
    log.info({ platform: 'discord' }, message);
  }

  client.ws.on(GatewayDispatchEvents.Ready, () => up('connected'));
  client.ws.on(GatewayDispatchEvents.Resumed, () => up('connected again, nothing missed'));
  client.on(Events.ShardReconnecting, () => {
    connected = false;
    // discord.js also says so of a connection that we end.
    if (!closing) log.info({ platform: 'discord' }, 'connection lost, connecting again');
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    // While starting, the error itself says so.
    if (!onceConnected) return;
    fail(closedForGood(code));
  });
  client.on(Events.ShardError, (error) =>
    log.warn({ platform: 'discord', ...told(error) }, 'connection error'),
  );
  client.on(Events.Error, (error) => log.error({ platform: 'discord', ...told(error) }, 'client error'));

  return {
    failed,
    async open() {
      try {
        if ((await within(client.login(token), START_MS)) === null) {
          throw noAnswer('its gateway', `not ready within ${START_MS / 1000} s`);
        }
      } catch (error) {
        await client.destroy();
        throw startError(error, apiUrl);
      }
    },
    async close() {
      // A client destroyed between two connections goes on to make the second.
      if (onceConnected && !connected) {
        await within(new Promise<void>((resolve) => (waiting = resolve)), SETTLE_MS);
      }
      closing = true;
      await client.destroy();
    },
  };
}
