import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { misspelt } from '../config/misspelt.ts';
import { readConfig, type SettingProblem } from '../config/read.ts';
import type { Config } from '../config/settings.ts';
import type { Store } from '../ledger/store/open-store.ts';
import { createLog } from '../log.ts';
import { endWithReader } from '../output.ts';
import type { TerminalParts } from '../platforms/terminal/adapter.ts';
import { type Adapter, inChats, openAdapters } from './adapters.ts';
import { deskChannel } from './desk-channel.ts';
import { every } from './every.ts';
import { failureOf, WRONG_SETTINGS } from './failure.ts';
import { openNewsroom } from './newsroom.ts';
import { openNotices } from './notices.ts';
import { type Over, together } from './platforms.ts';
import { openRecord, pruneDaily } from './record.ts';
import { sharedSeen } from './shared-seen.ts';
import { watchFiles } from './watch.ts';

/** What the process has of the world. */
type World = Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'stderr'>;

/** For what is being answered; then the store is closed. */
const LONGEST_GOODBYE_MS = 6_000;
/** How soon the bot answers with what another process recorded. */
const CATCH_UP_MS = 1_000;
/** Wider lines are hard to read. */
const WIDEST = 100;

/**
 * The bot's life: Slack and Discord where there are tokens, else a conversation in this terminal.
 * @param asked aborted, by any signal that asks the bot to end, as early as may be
 * @returns the exit code: 0 after a signal or at the end of the input, 78 where somebody has to mend the
 *   settings or the data, 1 where trying again may help
 */
export async function runBot(world: World, asked: AbortSignal): Promise<number> {
  if (asked.aborted) return 0;
  const tell = (text: string) => world.stderr.write(`${text}\n`);
  for (const line of misspelt(world.env)) tell(line);
  const { config, problems } = readConfig(world.env);
  if (problems !== null) {
    tell(settingsText(problems));
    return WRONG_SETTINGS;
  }
  if (!inChats(config)) tell('No Slack or Discord token: answering here, on standard input.');
  try {
    return await live(config, world, asked);
  } catch (error) {
    const { say, code } = failureOf(error);
    tell(say);
    return code;
  }
}

async function live(config: Config, world: World, asked: AbortSignal): Promise<number> {
  const chats = inChats(config);
  // In a terminal, what is logged must not run through the conversation, and nothing that is tried is kept.
  const log = chats ? createLog(config.LOG_LEVEL) : createLog('warn', pino.destination(2));
  const store = chats ? await openRecord(config, log) : null;
  try {
    return await answer(config, store, log, world, asked);
  } finally {
    await store?.close();
  }
}

async function answer(
  config: Config,
  store: Store | null,
  log: Logger,
  world: World,
  asked: AbortSignal,
): Promise<number> {
  const adapters: Adapter[] = [];
  const channel = deskChannel(config.DESK_CHANNEL ?? '', adapters, log);
  const stops: (() => Promise<void>)[] = [];
  let nudge = () => {};
  let reload = async () => {};
  try {
    // Watched before they are read: what changes meanwhile is read again.
    stops.push(await watchFiles(config.DATA_DIR, () => reload(), log));
    const opening = openNewsroom({
      ...{ config, store, log },
      tellDesk: channel.tell,
      changed: () => nudge(),
    });
    reload = () => opening.then(({ library }) => library.reload());
    const { desk, library } = await opening;
    const seen = store === null ? null : sharedSeen(store, log);
    adapters.push(...(await openAdapters({ config, desk, log, seen }, terminalOf(world))));
    const platforms = together(adapters, config, log);
    stops.push(platforms.stop);
    const running = platforms.start().then(() => {
      void channel.open();
      if (store !== null) {
        const worker = openNotices(store, library, adapters, log);
        nudge = worker.nudge;
        worker.start();
        stops.push(worker.stop, every(CATCH_UP_MS, library.catchUp, log), pruneDaily(store, log));
      }
      return platforms.over;
    });
    const { why, error } = await Promise.race([running, signalled(asked)]);
    log.info({ why }, 'stopping: no new questions, finishing those being answered');
    if (error !== null) throw error;
    return 0;
  } finally {
    // Also where one platform could not be reached: another that was would keep the process alive, and answer
    // half of the newsroom.
    const ends = stops.map((stop) => stop());
    await Promise.race([Promise.allSettled(ends), sleep(LONGEST_GOODBYE_MS)]);
  }
}

function terminalOf({ env, stdin, stdout }: World): Omit<TerminalParts, 'desk'> {
  endWithReader(stdout);
  return {
    input: stdin,
    output: stdout,
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    colour: stdout.isTTY === true && !env.NO_COLOR,
    // Some terminals say that they have no columns at all.
    width: Math.min(stdout.columns || 80, WIDEST),
  };
}

function signalled(asked: AbortSignal): Promise<Over> {
  return new Promise((resolve) => {
    const end = () => resolve({ why: String(asked.reason), error: null });
    if (asked.aborted) end();
    else asked.addEventListener('abort', end, { once: true });
  });
}

function settingsText(problems: readonly SettingProblem[]): string {
  const lines = problems.map(({ name, problem }) => `  ${name} ${problem}`);
  return [
    'Claimdesk cannot start with these settings:',
    ...lines,
    'They are read from the environment and from .env; .env.example lists them all.',
  ].join('\n');
}
