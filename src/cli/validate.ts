import type { Command } from 'commander';
import { type DataOptions, dataCommand } from './data-command.ts';
import type { Io } from './io.ts';
import { count, openLibrary } from './open-library.ts';

export function validateCommand(io: Io): Command {
  return dataCommand('validate')
    .description('check the dossiers and name every problem with its file and line')
    .action(async (options: DataOptions) => {
      for (const { id, claims, documents, sources } of await openLibrary(options, io))
        io.out(
          `${id}: ${count(claims.size, 'claim')}, ${count(documents.size, 'document')}, ${count(sources.size, 'source')}: valid`,
        );
    });
}
