import { randomBytes } from 'node:crypto';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../chat/desk.ts';
import type { Log } from '../chat/log.ts';
import type { Desk } from '../chat/platform.ts';
import type { Reply } from '../chat/reply.ts';
import { formatProblem, hasErrors } from '../claims/load/problem.ts';
import { unknownDossiers } from '../config/channels.ts';
import type { Config } from '../config/settings.ts';
import { UserError } from '../errors.ts';
import { keepMisses } from '../files/misses.ts';
import { readLibrary } from '../files/read-dossiers.ts';
import { buildIndex } from '../query/index/dossier-index.ts';

type TellDesk = (reply: Reply) => Promise<void>;

/**
 * The desk over every dossier of the data folder.
 * @throws UserError when a dossier cannot be read, naming every problem
 */
export async function openNewsroom(config: Config, log: Log, tellDesk: TellDesk): Promise<Desk> {
  const { dossiers, problems } = await readLibrary(config.DATA_DIR, undefined, 'DATA_DIR');
  if (hasErrors(problems)) {
    throw new UserError('bad-data', ['The data cannot be read:', ...problems.map(formatProblem)].join('\n'));
  }
  const [first, ...rest] = dossiers.map(buildIndex);
  if (first === undefined) throw new UserError('no-dossier', 'There is no dossier in DATA_DIR.');
  const wrong = unknownDossiers(
    config.CHANNEL_DOSSIERS,
    dossiers.map(({ id }) => id),
  );
  if (wrong !== null) throw new UserError('unknown-dossier', `CHANNEL_DOSSIERS ${wrong}.`);
  return createDesk({
    indexes: () => [first, ...rest],
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
