import type { Command } from 'commander';
import { verifyQuotes } from '../claims/quotes/verify.ts';
import { type ArchiveOptions, archivedDossiers, inFolder } from './archived-texts.ts';
import { dataCommand } from './data-command.ts';
import { CheckFailed, type Io } from './io.ts';
import { count, openLibrary, report } from './open-library.ts';

export function verifyCommand(io: Io): Command {
  return dataCommand('verify')
    .description('check the dossiers, and every quote against the archived text of its document')
    .requiredOption('--archive <dir>', 'folder with the texts of the articles')
    .action((options: ArchiveOptions) => verify(options, io));
}

async function verify(options: ArchiveOptions, io: Io): Promise<void> {
  const invalid = await openLibrary(options, io).then(
    () => null,
    (error: unknown) => {
      if (error instanceof CheckFailed) return error;
      throw error;
    },
  );
  let wrong = 0;
  for (const { id, folder, records, texts, problems: missing } of await archivedDossiers(options)) {
    const { checked, problems } = verifyQuotes(records, texts);
    report([...missing, ...problems.map((problem) => inFolder(folder, problem))], io);
    wrong += missing.length + problems.length;
    const mentions = records.claims.sound.reduce((sum, { record }) => sum + record.mentions.length, 0);
    io.out(
      `${id}: ${count(records.claims.sound.length, 'claim')}, ${count(mentions, 'mention')}, ` +
        `${count(checked, 'quote')} checked against ${count(texts.size, 'archived text')}, ` +
        `${count(records.documents.sound.length, 'document')}`,
    );
  }
  if (invalid !== null || wrong > 0)
    throw new CheckFailed(
      [invalid?.message, wrong > 0 ? `${count(wrong, 'quote or text')} not verified` : undefined]
        .filter(Boolean)
        .join('; '),
    );
}
