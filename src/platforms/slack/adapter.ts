import { setTimeout as sleep } from 'node:timers/promises';
import { App, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import type { Desk, Platform } from '../../chat/platform.ts';
import type { Asked } from './asked.ts';
import { boltLog, describe } from './boltLog.ts';
import { type Connection, keepOpen } from './connection.ts';
import { deliver, type Post } from './deliver.ts';
import { listen } from './listen.ts';
import { createMail, TIMEOUT_MS } from './mail.ts';
import { patiently } from './patience.ts';
import { type Seen, seenInMemory } from './seen.ts';
import { startError } from './startError.ts';

export interface SlackOptions {
  /** Bot User OAuth Token, xoxb-…: what we may do in the workspace. */
  readonly botToken: string;
  /** App-Level Token with connections:write, xapp-…: opens the Socket Mode connection. */
  readonly appToken: string;
  readonly desk: Desk;
  readonly log: Log;
  readonly seen?: Seen;
  /** Slack's Web API, or a local server that speaks it. */
  readonly apiUrl?: string;
}

interface Running {
  readonly connection: Connection;
  readonly answering: ReadonlySet<Promise<void>>;
}

export function createSlack(options: SlackOptions): Platform {
  const { botToken, appToken, desk, log, seen = seenInMemory() } = options;
  const apiUrl = options.apiUrl ?? 'https://slack.com/api/';
  const logger = boltLog(log);
  // By default the client waits for ever and repeats for half an hour; `patiently` decides what is repeated.
  const clientOptions = {
    slackApiUrl: apiUrl,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  };
  const client = new webApi.WebClient(botToken, clientOptions);
  let running: Running | null = null;
  let stopping = false;

  async function identify() {
    try {
      return await patiently(() => client.auth.test(), sleep);
    } catch (error) {
      throw startError(error, 'bot', apiUrl);
    }
  }

  async function answer(asked: Asked, post: Post): Promise<void> {
    if (!(await seen.take(asked.ids))) return;
    try {
      await deliver(await desk.ask(asked.question), asked, post);
    } catch (error) {
      const { channel } = asked.question.room;
      log.error({ reason: describe(error), channel, venue: asked.venue.kind }, 'an answer was not delivered');
    }
  }

  async function connect(): Promise<Running> {
    const me = await identify();
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
    const self = { botToken, botId: me.bot_id ?? '', botUserId: me.user_id ?? '' };
    const app = new App({ receiver, authorize: async () => self, convoStore: false, clientOptions, logger });
    app.error(async (error) => log.error({ reason: describe(error) }, 'an event was not handled'));

    const post: Post = { mail: createMail(client, sleep), log, name: me.user ?? 'claimdesk' };
    const answering = new Set<Promise<void>>();
    listen(app, desk.menus, log, async (asked) => {
      if (stopping) return;
      const work = answer(asked, post).finally(() => answering.delete(work));
      answering.add(work);
      return work;
    });

    const connection = keepOpen(receiver.client, log, sleep);
    try {
      await connection.open();
    } catch (error) {
      throw startError(error, 'app', apiUrl);
    }
    log.info({ workspace: me.team_id, name: me.user }, 'connected to Slack');
    return { connection, answering };
  }

  return {
    name: 'slack',
    async start() {
      stopping = false;
      running = await connect();
    },
    async stop() {
      if (running === null) return;
      const { connection, answering } = running;
      running = null;
      stopping = true;
      // What arrives from now on is not acknowledged, and Slack delivers it to the next process.
      await connection.close();
      await Promise.allSettled(answering);
    },
  };
}
