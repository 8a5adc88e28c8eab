import { setTimeout as sleep } from 'node:timers/promises';
import { App, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import type { Desk, Platform } from '../../chat/platform.ts';
import { type Seen, seenInMemory } from '../../chat/seen.ts';
import type { Asked } from './asked.ts';
import { boltLog, describe } from './bolt-log.ts';
import { type Connection, keepOpen } from './connection.ts';
import { deliver, type Post } from './deliver.ts';
import { listen } from './listen.ts';
import { createMail, TIMEOUT_MS } from './mail.ts';
import { patiently } from './patience.ts';
import { PERMISSIONS } from './permissions.ts';

import { notABot, startError } from './start-error.ts';

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
    const me = await patiently(() => client.auth.test(), sleep).catch((error: unknown) => {
      throw startError(error, 'bot', apiUrl);
    });
    if (me.bot_id === undefined) throw notABot();
    const granted = me.response_metadata?.scopes;
    const missing = PERMISSIONS.map(({ scope }) => scope).filter(
      (scope) => granted?.includes(scope) === false,
    );
    if (missing.length > 0)
      log.warn({ missing }, 'the Slack app lacks permissions: paste the manifest again and reinstall it');
    return { botId: me.bot_id, botUserId: me.user_id ?? '', name: me.user ?? 'claimdesk', team: me.team_id };
  }

  async function answer(asked: Asked, post: Post): Promise<void> {
    try {
      if (!(await seen.take(asked.ids))) return;
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
    const { botId, botUserId, name } = me;
    const authorize = async () => ({ botToken, botId, botUserId });
    const app = new App({ receiver, authorize, convoStore: false, clientOptions, logger });
    app.error(async (error) => log.error({ reason: describe(error) }, 'an event was not handled'));

    const post: Post = { mail: createMail(client, sleep), log, name };
    const answering = new Set<Promise<void>>();
    listen(app, desk.menus, log, (asked) => {
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
    log.info({ workspace: me.team, name }, 'connected to Slack');
    return { connection, answering };
  }

  return {
    name: 'slack',
    async start() {
      stopping = false;
      const connected = await connect();
      if (stopping) await connected.connection.close();
      else running = connected;
    },
    async stop() {
      stopping = true;
      if (running === null) return;
      const { connection, answering } = running;
      running = null;
      // What arrives from now on is not acknowledged, and Slack delivers it to the next process.
      await connection.close();
      await Promise.allSettled(answering);
    },
  };
}
