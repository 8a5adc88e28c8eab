import { setTimeout as sleep } from 'node:timers/promises';
import { App, webApi } from '@slack/bolt';
import type { Log } from '../../chat/log.ts';
import type { Desk, Platform } from '../../chat/platform.ts';
import { type Seen, seenInMemory } from '../../chat/seen.ts';
import { UserError } from '../../errors.ts';
import type { Route } from '../../http/route.ts';
import { everybody, insidersOnly } from './access.ts';
import { createAnswer } from './answering.ts';
import { boltLog, describe } from './bolt-log.ts';
import { clientUntil } from './client-until.ts';
import { type Connected, createCourier } from './courier.ts';
import type { Post } from './deliver.ts';
import { createDirectory } from './directory.ts';
import { identify } from './identity.ts';
import { listen } from './listen.ts';
import { createMail, TIMEOUT_MS } from './mail.ts';
import { permissionsFor, unfurlDomains } from './permissions.ts';
import { postUnasked } from './post.ts';
import { createReach } from './reach.ts';
import type { Reception } from './reception.ts';
import { startError } from './start-error.ts';
import { createTransport, type Reached } from './transport.ts';
import { createUnfurls } from './unfurl.ts';
import { createViews } from './views.ts';

export interface SlackOptions {
  /** Bot User OAuth Token, xoxb-…: what we may do in the workspace. */
  readonly botToken: string;
  readonly reached: Reached;
  readonly desk: Desk;
  readonly log: Log;
  /** Answers also guests, and in channels that are shared with other organisations. */
  readonly allowExternal?: boolean;
  readonly seen?: Seen;
  /** Milliseconds until somebody who waits is told that nothing comes. */
  readonly patience?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Slack's Web API, or a local server that speaks it. */
  readonly apiUrl?: string;
}

export interface Slack extends Platform {
  /** What the HTTP server has to serve for Slack; nothing in Socket Mode. */
  readonly routes: readonly Route[];
}

const PATIENCE_MS = 20_000;

export function createSlack(options: SlackOptions): Slack {
  const { botToken, reached, desk, log, seen = seenInMemory(), now = Date.now } = options;
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
  const transport = createTransport(reached, { log, logger, clientOptions, wait: sleep, now });
  const answering = new Set<Promise<void>>();
  let running: (Connected & { readonly post: Post }) | null = null;
  let stopping = false;

  function track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => answering.delete(tracked));
    answering.add(tracked);
    return tracked;
  }

  async function connect(): Promise<Connected & { readonly post: Post }> {
    const me = await identify(client, permissionsFor(desk.menus), { log, wait: sleep, apiUrl });
    const { botId, botUserId, name } = me;
    const authorize = async () => ({ botToken, botId, botUserId });
    const app = new App({
      receiver: transport.receiver,
      authorize,
      convoStore: false,
      clientOptions,
      logger,
    });
    app.error(async (error) => log.error({ reason: describe(error) }, 'an event was not handled'));

    const named = { name, several: desk.menus.length > 1 };
    const post: Post = {
      ...named,
      mail: createMail(client, sleep),
      log,
      posted: (posted) => desk.posted(posted),
    };
    const directory = createDirectory(client, me.team, sleep, now);
    const access = options.allowExternal ? everybody : insidersOnly(directory, me, log);
    const reception: Reception = {
      ...{ desk, seen, log, post },
      answer: createAnswer({
        ...{ desk, access, reach: createReach(directory, name, log) },
        nameOf: (user) =>
          directory.person(user).then(
            ({ name }) => name,
            () => null,
          ),
        patience: options.patience ?? PATIENCE_MS,
      }),
      views: createViews(client, sleep),
    };
    const clock = { wait: sleep, now };
    const links = unfurlDomains(desk.menus).length > 0;
    const onLinks = links ? createUnfurls(client, access, reception, clock) : null;
    listen(app, { reception, access, onLinks, track });

    try {
      await transport.connection.open();
    } catch (error) {
      throw startError(error, 'app', apiUrl);
    }
    log.info({ workspace: me.team, name, by: reached.by }, 'connected to Slack');
    return { post, named, botId, directory: options.allowExternal ? null : directory };
  }

  return {
    name: 'slack',
    routes: transport.routes,
    courier: createCourier({
      clientUntil: clientUntil(botToken, clientOptions),
      connected: () => running,
      log,
    }),
    async start() {
      stopping = false;
      const connected = await connect();
      if (stopping) await transport.connection.close();
      else running = connected;
    },
    async post(room, reply) {
      if (running === null) throw new UserError('slack-not-connected', 'Slack is not connected.');
      await postUnasked(room, reply, running.post);
    },
    async stop() {
      stopping = true;
      if (running === null) return;
      running = null;
      // What arrives from now on is not acknowledged, and Slack delivers it to the next process.
      await transport.connection.close();
      await Promise.allSettled(answering);
    },
  };
}
