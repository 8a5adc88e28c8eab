import type { SocketModeReceiver } from '@slack/bolt';
import { webApi } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import { describe } from './bolt-log.ts';
import type { Wait } from './patience.ts';

type SocketModeClient = Pick<SocketModeReceiver['client'], 'start' | 'disconnect' | 'on'>;

export interface Connection {
  /** Resolves once Slack has said hello; rejects with what Slack or the network said. */
  open(): Promise<void>;
  close(): Promise<void>;
}

const HELLO_MS = 20_000;
const GOODBYE_MS = 2_000;
/** A connection that has held this long was a good one: the next loss is mended at once again. */
const STEADY_MS = 30_000;
const LONGEST_PAUSE_MS = 30_000;

function pauseBefore(attempt: number, error: unknown): number {
  const asked = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;
  const backOff = attempt === 0 ? 0 : Math.min(500 * 2 ** attempt, LONGEST_PAUSE_MS);
  return Math.max(asked, backOff);
}

function orFail<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Keeps one Socket Mode connection open. The client's own reconnecting is switched off: it waits five
 * seconds first, gives up for good when `apps.connections.open` cannot be reached, and rejects where nobody
 * can catch it (@slack/socket-mode 3.1.0). Slack recycles connections every few hours; here a new one is
 * opened at once, and then with growing pauses for as long as it takes.
 */
export function keepOpen(client: SocketModeClient, log: Log, wait: Wait): Connection {
  let state: 'new' | 'open' | 'mending' | 'closed' = 'new';
  let up = false;
  let failures = 0;
  let steady: NodeJS.Timeout | undefined;

  async function hangUp(): Promise<void> {
    const gone = client.disconnect();
    await orFail(GOODBYE_MS, gone).catch(() => {
      // Asked a second time, the client no longer waits for the other side's goodbye.
      void client.disconnect();
    });
  }

  async function connect(): Promise<void> {
    up = true;
    try {
      await orFail(HELLO_MS, client.start());
      if (!up) throw new Error('closed again at once');
    } catch (error) {
      await hangUp();
      throw error;
    }
    clearTimeout(steady);
    steady = setTimeout(() => {
      failures = 0;
    }, STEADY_MS).unref();
  }

  async function mend(): Promise<void> {
    if (state !== 'open') return;
    state = 'mending';
    log.info({}, 'the connection to Slack was closed; opening another');
    for (let error: unknown = null; state === 'mending'; ) {
      await wait(pauseBefore(failures, error));
      failures += 1;
      if (state !== 'mending') return;
      try {
        await connect();
        // Closed while connecting: nobody would close this one.
        if (state !== 'mending') return await hangUp();
        state = 'open';
        log.info({}, 'connected to Slack again');
      } catch (reason) {
        error = reason;
        log.warn({ reason: describe(reason), attempt: failures }, 'could not connect to Slack; trying again');
      }
    }
  }

  client.on('disconnected', () => {
    up = false;
    void mend();
  });

  return {
    async open() {
      await connect();
      state = 'open';
    },
    async close() {
      state = 'closed';
      clearTimeout(steady);
      await hangUp();
    },
  };
}
