import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { type Attribution, lastCommit } from '../files/last-commit.ts';

/** The options of every command that records a change. */
export interface AttributionOptions {
  readonly actor?: string;
  readonly why?: string;
}

export const actorOption = (command: Command): Command =>
  command.option('--actor <name>', 'who makes the change');

/** Each as it is said, else as the last commit of the files has it, else the user of this computer. */
export async function attributionOf({ actor, why }: AttributionOptions, data: string): Promise<Attribution> {
  const commit = await lastCommit(data, userName());
  return {
    actor: actor?.trim() || commit.actor,
    reason: why === undefined ? commit.reason : reasonOf(why),
  };
}

/** One line of words, since it is written into a line of a file. */
export function reasonOf(why: string): string {
  const reason = why.replace(/\s+/gu, ' ').trim();
  if (reason === '') throw new UserError('no-reason', 'The reason is empty: say it with --why "…".');
  return reason;
}

export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user without a name.
    return 'the command line';
  }
}
