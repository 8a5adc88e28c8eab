import type { Command } from 'commander';
import { problemAt } from '../claims/load/entry.ts';
import { hasErrors, type Problem } from '../claims/load/problem.ts';
import type { Records } from '../claims/load/records.ts';
import { uncheckedQuotes } from '../claims/quotes/unchecked.ts';
import { verifyQuotes } from '../claims/quotes/verify.ts';
import type { OtherText } from '../files/archive.ts';
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
  for (const { id, folder, records, texts, otherTexts, missing } of await archivedDossiers(options)) {
    const { claims, documents } = records;
    const all = new Map(texts);
    for (const [document, { otherText }] of otherTexts) all.set(document, otherText);
    const { checked, problems: wrong } = verifyQuotes(records, all);
    const found = [...differing(records, otherTexts), ...uncheckedQuotes(records, missing), ...wrong];
    problems.push(...found.map((problem) => inFolder(folder, problem)));
    const mentions = claims.sound.reduce((sum, { record }) => sum + record.mentions.length, 0);
    io.out(
      `${id}: ${count(claims.sound.length, 'claim')}, ${count(mentions, 'mention')}, ` +
        `${count(checked, 'quote')} checked against ${count(all.size, 'archived text')}, ` +
        `${count(documents.sound.length, 'document')}`,
    );
  }
  report(problems, io);
  if (hasErrors(problems)) throw new CheckFailed(`Not verified: ${count(problems.length, 'problem')}`);
}

/** Its quotes are checked all the same: those that do not stand in the new text are what has to be mended. */
function differing({ documents }: Records, otherTexts: ReadonlyMap<string, OtherText>): Problem[] {
  return documents.sound.flatMap((entry) => {
    const other = otherTexts.get(entry.id);
    return other === undefined ? [] : [problemAt(entry, ['sha256'], other.differs)];
  });
}
