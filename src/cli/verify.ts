import type { Command } from 'commander';
import { hasErrors } from '../claims/load/problem.ts';
import { verifyQuotes } from '../claims/quotes/verify.ts';
import { readLibrary } from '../files/read-dossiers.ts';
import { type ArchiveOptions, archivedDossiers, inFolder } from './archived-texts.ts';
import { dataCommand } from './data-command.ts';
import { CheckFailed, type Io } from './io.ts';
import { count, report } from './open-library.ts';

export function verifyCommand(io: Io): Command {
  return dataCommand('verify')
    .description('check the dossiers, and every quote against the archived text of its document')
    .requiredOption('--archive <dir>', 'folder with the texts of the articles')
    .action((options: ArchiveOptions) => verify(options, io));
}

async function verify(options: ArchiveOptions, io: Io): Promise<void> {
  const problems = [...(await readLibrary(options.data, options.dossier)).problems];
  for (const { id, folder, records, texts, problems: missing } of await archivedDossiers(options)) {
    const { claims, documents } = records;
    const { checked, problems: wrong } = verifyQuotes(records, texts);
    problems.push(...missing, ...wrong.map((problem) => inFolder(folder, problem)));
    const mentions = claims.sound.reduce((sum, { record }) => sum + record.mentions.length, 0);
    io.out(
      `${id}: ${count(claims.sound.length, 'claim')}, ${count(mentions, 'mention')}, ` +
        `${count(checked, 'quote')} checked against ${count(texts.size, 'archived text')}, ` +
        `${count(documents.sound.length, 'document')}`,
    );
  }
  report(problems, io);
  if (hasErrors(problems)) throw new CheckFailed(`Not verified: ${count(problems.length, 'problem')}`);
}
