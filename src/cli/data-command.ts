import { Command } from 'commander';

/** The options of every command that reads dossiers. */
export interface DataOptions {
  readonly data: string;
  readonly dossier?: string;
}

export function dataCommand(name: string): Command {
  return new Command(name)
    .option('--data <dir>', 'folder that holds the dossiers', 'data')
    .option('--dossier <id>', 'one dossier alone');
}
