import { Command } from 'commander';
import { environment } from './environment.ts';

/** The options of every command that reads dossiers. */
export interface DataOptions {
  readonly data: string;
  readonly dossier?: string;
}

export function dataCommand(name: string): Command {
  return new Command(name)
    .option(
      '--data <dir>',
      'folder that holds the dossiers; else DATA_DIR, as the bot has it',
      // An empty line in `.env` is a setting left out.
      environment().DATA_DIR || 'data',
    )
    .option('--dossier <id>', 'one dossier alone');
}
