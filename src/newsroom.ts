import { randomBytes } from 'node:crypto';
import { commands } from '../commands/index.ts';
import { createDesk } from './chat/desk.ts';
import type { Log } from './chat/log.ts';
import type { Desk, Platform, Room } from './chat/platform.ts';
import type { Reply } from './chat/reply.ts';
import { formatProblem, hasErrors } from './claims/load/problem.ts';
import type { Config } from './config.ts';
import { UserError } from './errors.ts';
import { keepMisses } from './files/misses.ts';
import { readLibrary } from './files/read-dossiers.ts';
import { healthRoute } from './http/health.ts';
import type { Route } from './http/route.ts';
import { createHttpServer } from './http/server.ts';
import type { DiscordOptions } from './platforms/discord/options.ts';
import type { Reached } from './platforms/slack/transport.ts';
import type { TerminalParts } from './platforms/terminal/adapter.ts';
import { buildIndex } from './query/index/dossier-index.ts';

export interface Running {
  readonly platforms: readonly Platform[];
  /** Takes no new questions, finishes those being answered, and closes. */
  stop(): Promise<void>;
}

type TellDesk = (reply: Reply) => Promise<void>;

/**
 * The desk over every dossier of the data folder.
 * @throws UserError when a dossier cannot be read, naming every problem
 */
export async function openNewsroom(config: Config, log: Log, tellDesk: TellDesk): Promise<Desk> {
  const { dossiers, problems } = await readLibrary(config.DATA_DIR);
  if (hasErrors(problems)) {
    throw new UserError('bad-data', ['The data cannot be read:', ...problems.map(formatProblem)].join('\n'));
  }
  const [first, ...rest] = dossiers.map(buildIndex);
  if (first === undefined) throw new UserError('no-dossier', `There is no dossier in ${config.DATA_DIR}.`);
  const known = new Set(dossiers.map(({ id }) => id));
  for (const dossier of config.CHANNEL_DOSSIERS.values()) {
    if (!known.has(dossier)) {
      throw new UserError(
        'unknown-dossier',
        `CHANNEL_DOSSIERS names the dossier "${dossier}", which is not there: ${[...known].join(', ')}.`,
      );
    }
  }
  return createDesk({
    indexes: [first, ...rest],
    commands,
    log,
    now: () => new Date(),
    newId: () => randomBytes(4).toString('hex'),
    tellDesk: config.DESK_CHANNEL === undefined ? null : tellDesk,
    ...(config.KEEP_MISSES === 'on' && { misses: missesIn(config.STATE_DIR, log) }),
    channelDossier: ({ platform, channel }) => config.CHANNEL_DOSSIERS.get(`${platform}:${channel}`) ?? null,
  });
}

const missesIn = (stateDir: string, log: Log) =>
  keepMisses({
    stateDir,
    now: () => new Date(),
    failed: (err) =>
      log.warn({ err }, 'questions that found nothing cannot be kept: make STATE_DIR writable'),
  });

/** How Slack reaches us, as the settings have it; null without it. */
function slackReached(config: Config): Reached | null {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = config;
  if (appToken !== undefined) return { by: 'socket', appToken };
  return signingSecret === undefined ? null : { by: 'http', signingSecret };
}

/** Starts every platform that the settings name. The SDKs are loaded only where they are used. */
export async function startPlatforms(
  config: Config,
  desk: Desk,
  log: Log,
  terminal: Omit<TerminalParts, 'desk'> & { readonly onEnd: () => void },
): Promise<Running> {
  const platforms: Platform[] = [];
  const routes: Route[] = [];
  const reached = slackReached(config);
  if (config.SLACK_BOT_TOKEN !== undefined && reached !== null) {
    const { createSlack } = await import('./platforms/slack/adapter.ts');
    const allowExternal = config.ALLOW_EXTERNAL === 'on';
    const slack = createSlack({ botToken: config.SLACK_BOT_TOKEN, reached, desk, log, allowExternal });
    platforms.push(slack);
    routes.push(...slack.routes);
  }
  if (config.DISCORD_TOKEN !== undefined) {
    const allowExternal = config.ALLOW_EXTERNAL === 'on';
    const discord = await openDiscord(
      { token: config.DISCORD_TOKEN, desk, log, allowExternal },
      config.DISCORD_PUBLIC_KEY,
    );
    platforms.push(discord);
    routes.push(...(discord.routes ?? []));
  }
  if (platforms.length === 0) {
    const { createTerminal } = await import('./platforms/terminal/adapter.ts');
    const conversation = createTerminal({ ...terminal, desk });
    void conversation.ended.then(terminal.onEnd);
    platforms.push(conversation);
  }
  let ready = false;
  const server = httpServer(config, [...routes, healthRoute(() => ready)], log);
  const running: Running = {
    platforms,
    async stop() {
      ready = false;
      // First no more requests, then those that are being answered.
      await server?.stop();
      await Promise.allSettled(platforms.map((platform) => platform.stop()));
    },
  };
  const started = await Promise.allSettled([server?.start(), ...platforms.map((each) => each.start())]);
  const failed = started.find((result) => result.status === 'rejected');
  ready = failed === undefined;
  if (failed === undefined) return running;
  // One that did connect would keep the process alive, and answer half of the newsroom.
  await running.stop();
  throw failed.reason;
}

/** Over HTTP where there is a key to check its requests with, else over the gateway. */
async function openDiscord(
  options: DiscordOptions,
  publicKey: string | undefined,
): Promise<Platform & { readonly routes?: readonly Route[] }> {
  if (publicKey === undefined) {
    const { createDiscord } = await import('./platforms/discord/adapter.ts');
    return createDiscord(options);
  }
  const { createDiscordHttp } = await import('./platforms/discord/http-adapter.ts');
  return createDiscordHttp({ ...options, publicKey });
}

function httpServer({ HTTP_PORT: port, HTTP_HOST: host }: Config, routes: readonly Route[], log: Log) {
  return port === undefined ? null : createHttpServer({ host, port, routes, log });
}

/**
 * Says something in the desk's own channel.
 * @throws when its platform is not among those that run, or refuses
 */
export async function postToDesk(
  channel: NonNullable<Config['DESK_CHANNEL']>,
  reply: Reply,
  platforms: readonly Platform[],
): Promise<void> {
  const [name, id = ''] = channel.split(':');
  const platform = platforms.find((candidate) => candidate.name === name);
  if (platform === undefined) {
    throw new UserError('no-desk', `The desk's channel is on ${name}, and Claimdesk is not connected to it.`);
  }
  const room: Room = { platform: platform.name, workspace: null, channel: id, thread: null };
  await platform.post(room, reply);
}
