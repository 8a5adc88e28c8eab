import { randomBytes } from 'node:crypto';
import { commands, commandsOver } from '../../commands/index.ts';
import { createDesk } from '../chat/desk.ts';
import type { Log } from '../chat/log.ts';
import type { Desk } from '../chat/platform.ts';
import type { Reply } from '../chat/reply.ts';
import { unknownDossiers } from '../config/channels.ts';
import type { Config } from '../config/settings.ts';
import { UserError } from '../errors.ts';
import { keepMisses } from '../files/misses.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { type LiveLibrary, openLiveLibrary } from './live-library.ts';
import { rememberIn } from './remember.ts';

export interface NewsroomParts {
  readonly config: Config;
  /** Null in a terminal: what is tried out there is not kept. */
  readonly store: Store | null;
  readonly log: Log;
  readonly tellDesk: (reply: Reply) => Promise<void>;
  /** Something was recorded: there may be somebody to tell. */
  readonly changed: () => void;
}

export interface Newsroom {
  readonly desk: Desk;
  readonly library: LiveLibrary;
}

/**
 * The desk over every dossier of the data folder, with what was recorded of them.
 * @throws UserError when a dossier cannot be read, naming every problem
 */
export async function openNewsroom({
  config,
  store,
  log,
  tellDesk,
  changed,
}: NewsroomParts): Promise<Newsroom> {
  const tell = config.DESK_CHANNEL === undefined ? null : tellDesk;
  const library = await openLiveLibrary({
    dataDir: config.DATA_DIR,
    store,
    log,
    tellDesk: tell ?? (async () => {}),
    changed,
  });
  const wrong = unknownDossiers(
    config.CHANNEL_DOSSIERS,
    library.current().map(({ dossier }) => dossier.id),
  );
  if (wrong !== null) throw new UserError('unknown-dossier', `CHANNEL_DOSSIERS ${wrong}.`);
  const desk = createDesk({
    indexes: library.current,
    commands: store === null ? commands : commandsOver(() => store, Date.now),
    log,
    now: () => new Date(),
    newId: () => randomBytes(4).toString('hex'),
    tellDesk: tell,
    ...(store !== null && { canFollow: true, remember: rememberIn(store) }),
    ...(config.KEEP_MISSES === 'on' && { misses: missesIn(config.STATE_DIR, log) }),
    channelDossier: ({ platform, channel }) => config.CHANNEL_DOSSIERS.get(`${platform}:${channel}`) ?? null,
  });
  return { desk, library };
}

const missesIn = (stateDir: string, log: Log) =>
  keepMisses({
    stateDir,
    now: () => new Date(),
    failed: (err) =>
      log.warn({ err }, 'questions that found nothing cannot be kept: make STATE_DIR writable'),
  });
