import { Command, CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { addDocumentCommand } from './add-document.ts';
import { askCommand } from './ask.ts';
import { backupCommand } from './backup.ts';
import { holdCommand, restoreClaimCommand, retractCommand } from './change-status.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { discordCommand } from './discord.ts';
import { followingCommand } from './following.ts';
import { historyCommand } from './history.ts';
import { CheckFailed, type Io } from './io.ts';
import { ledgerCommand } from './ledger.ts';
import { locateCommand } from './locate.ts';
import { missesCommand } from './misses.ts';
import { outboxCommand } from './outbox.ts';
import { restoreCommand } from './restore.ts';
import { schemaCommand } from './schema.ts';
import { settingsCommand } from './settings.ts';
import { slackCommand } from './slack.ts';
import { syncCommand } from './sync.ts';
import { validateCommand } from './validate.ts';
import { verifyCommand } from './verify.ts';

const COMMANDS = [
  askCommand,
  checkCommand,
  compareCommand,
  validateCommand,
  verifyCommand,
  locateCommand,
  addDocumentCommand,
  schemaCommand,
  syncCommand,
  holdCommand,
  retractCommand,
  restoreClaimCommand,
  historyCommand,
  ledgerCommand,
  followingCommand,
  outboxCommand,
  backupCommand,
  restoreCommand,
  missesCommand,
  settingsCommand,
  slackCommand,
  discordCommand,
];

/**
 * Runs the `desk` program.
 * @returns the exit code: 0, 1 for a failed check, 2 for bad usage
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const desk = new Command('desk').description('Who says what, as of when: the desk’s tools.');
  for (const make of COMMANDS) desk.addCommand(make(io));
  redirect(desk, io);
  try {
    await desk.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has printed its own message. Asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CheckFailed || error instanceof UserError)) throw error;
    io.err(error.message);
    return error instanceof CheckFailed ? 1 : 2;
  }
}

/** Commander must neither print by itself nor end the process. */
function redirect(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => io.out(text.trimEnd()),
    writeErr: (text) => io.err(text.trimEnd()),
  });
  for (const sub of command.commands) redirect(sub, io);
}
