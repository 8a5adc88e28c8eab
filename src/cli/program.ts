import { Command, CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { CheckFailed, type Io } from './io.ts';
import { locateCommand } from './locate.ts';
import { validateCommand } from './validate.ts';
import { verifyCommand } from './verify.ts';

const COMMANDS = [validateCommand, verifyCommand, locateCommand];

/**
 * Runs the `desk` program.
 * @returns the exit code: 0, 1 for a failed check, 2 for bad usage
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const desk = new Command('desk').description('Who says what, as of when: the desk’s tools.');
  for (const make of COMMANDS) desk.addCommand(make(io));
  for (const command of [desk, ...desk.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    });
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
