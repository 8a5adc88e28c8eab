import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { pino } from 'pino';
import { readConfig, type SettingProblem } from './config.ts';
import { UserError } from './errors.ts';
import { createLog } from './log.ts';
import { openNewsroom, postToDesk, type Running, startPlatforms } from './newsroom.ts';

/** Shorter than systemd's and Kubernetes' patience. */
const LONGEST_STOP_MS = 20_000;

/**
 * The bot: Slack and Discord where there are tokens, else a conversation in this terminal. It ends with 0
 * after SIGTERM or SIGINT, with 1 when it could not start or a platform was lost for good.
 */
async function main(): Promise<void> {
  // A variable that is already set wins over the file: that is how a container overrides it.
  if (existsSync('.env')) loadEnvFile('.env');
  const { config, problems } = readConfig(process.env);
  if (problems !== null) return stopBecause(settingsText(problems));

  const chats = config.SLACK_BOT_TOKEN !== undefined || config.DISCORD_TOKEN !== undefined;
  // In a terminal, what is logged must not run through the conversation.
  const log = chats ? createLog(config.LOG_LEVEL) : createLog('warn', pino.destination(2));
  let running: Running | null = null;
  const desk = await openNewsroom(config, log, (reply) =>
    postToDesk(config.DESK_CHANNEL ?? '', reply, running?.platforms ?? []),
  );
  running = await startPlatforms(config, desk, log, {
    input: process.stdin,
    output: process.stdout,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    width: Math.min(process.stdout.columns ?? 80, 100),
    onEnd: () => void stop('the end of input'),
  });

  let stopping = false;
  async function stop(why: string, code = 0): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping: no new questions, finishing those being answered');
    // An answer that hangs must not keep a stopping service from stopping.
    setTimeout(() => process.exit(code), LONGEST_STOP_MS).unref();
    await running?.stop();
    process.exit(code);
  }
  process.once('SIGTERM', (signal) => void stop(signal));
  process.once('SIGINT', (signal) => void stop(signal));
  // A platform that is lost for good would leave a process that lives and hears nothing.
  for (const { name, failed } of running.platforms) {
    void failed?.then((error) => {
      log.fatal({ platform: name }, error instanceof UserError ? error.say : error.message);
      return stop(`${name} is lost`, 1);
    });
  }
}

function settingsText(problems: readonly SettingProblem[]): string {
  const lines = problems.map(({ name, problem }) => `  ${name} ${problem}`);
  return [
    'Claimdesk cannot start with these settings:',
    ...lines,
    'They are read from the environment and from .env; .env.example lists them all.',
  ].join('\n');
}

function stopBecause(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

await main().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  stopBecause(error.say);
  process.exit(1);
});
