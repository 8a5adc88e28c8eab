import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Located, locateQuotes } from '../claims/quotes/locate.ts';
import { uncheckedQuotes } from '../claims/quotes/unchecked.ts';
import { writeOffsets } from '../claims/quotes/write-offsets.ts';
import { replaceFile } from '../files/replace-file.ts';
import { type ArchiveOptions, archivedDossiers, inFolder } from './archived-texts.ts';
import { dataCommand } from './data-command.ts';
import { CheckFailed, type Io } from './io.ts';
import { count, report } from './open-library.ts';

interface LocateOptions extends ArchiveOptions {
  readonly write?: true;
}

export function locateCommand(io: Io): Command {
  return dataCommand('locate')
    .description('find where each quote stands in its archived document')
    .requiredOption('--archive <dir>', 'folder with the texts of the articles')
    .option('--write', 'write the offsets into the claims files')
    .action((options: LocateOptions) => locate(options, io));
}

async function locate(options: LocateOptions, io: Io): Promise<void> {
  let unclear = 0;
  for (const { id, folder, records, texts, otherTexts, missing } of await archivedDossiers(options)) {
    // Offsets in a text that nobody quoted yet would be read as proof that it was.
    const without = new Map(missing);
    for (const [document, { differs }] of otherTexts) without.set(document, differs);
    const { located, problems } = locateQuotes(records, texts);
    const all = [...uncheckedQuotes(records, without), ...problems];
    for (const { claim, mention, start, end } of located)
      io.out(`${claim.id} mentions[${mention}]: ${start} to ${end}`);
    report(
      all.map((problem) => inFolder(folder, problem)),
      io,
    );
    const unread = records.claims.ids.length - records.claims.sound.length;
    if (unread > 0) io.err(`${id}: ${count(unread, 'claim')} not read, see: desk validate`);
    unclear += all.length + unread;
    if (options.write) await write(folder, located);
    const done = options.write ? 'written' : located.length === 0 ? 'to write' : 'to write: add --write';
    io.out(`${id}: ${count(located.length, 'quote')} ${done}`);
  }
  if (unclear > 0) throw new CheckFailed(`${count(unclear, 'problem')}: see above`);
}

async function write(folder: string, located: readonly Located[]): Promise<void> {
  for (const name of new Set(located.map(({ claim }) => claim.file.name))) {
    const offsets = located
      .filter(({ claim }) => claim.file.name === name)
      .map(({ claim, mention, start, end }) => ({ path: [...claim.path, 'mentions', mention], start, end }));
    const path = join(folder, name);
    await replaceFile(path, writeOffsets(await readFile(path, 'utf8'), offsets));
  }
}
