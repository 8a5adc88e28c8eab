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
import type { TerminalParts } from './platforms/terminal/adapter.ts';
import { buildIndex } from './query/index/dossier-index.ts';

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

/** Starts every platform that the settings name. The SDKs are loaded only where they are used. */
export async function startPlatforms(
  config: Config,
  desk: Desk,
  log: Log,
  terminal: Omit<TerminalParts, 'desk'> & { readonly onEnd: () => void },
): Promise<readonly Platform[]> {
  const platforms: Platform[] = [];
  if (config.SLACK_BOT_TOKEN !== undefined && config.SLACK_APP_TOKEN !== undefined) {
    const { createSlack } = await import('./platforms/slack/adapter.ts');
    platforms.push(
      createSlack({ botToken: config.SLACK_BOT_TOKEN, appToken: config.SLACK_APP_TOKEN, desk, log }),
    );
  }
  if (config.DISCORD_TOKEN !== undefined) {
    const { createDiscord } = await import('./platforms/discord/adapter.ts');
    platforms.push(createDiscord({ token: config.DISCORD_TOKEN, desk, log }));
  }
  if (platforms.length === 0) {
    const { createTerminal } = await import('./platforms/terminal/adapter.ts');
    const conversation = createTerminal({ ...terminal, desk });
    void conversation.ended.then(terminal.onEnd);
    platforms.push(conversation);
  }
  const started = await Promise.allSettled(platforms.map((platform) => platform.start()));
  const failed = started.find((result) => result.status === 'rejected');
  if (failed === undefined) return platforms;
  // One that did connect would keep the process alive, and answer half of the newsroom.
  await Promise.allSettled(platforms.map((platform) => platform.stop()));
  throw failed.reason;
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
