import { join } from 'node:path';
import { problemAt } from '../claims/load/entry.ts';
import type { Problem } from '../claims/load/problem.ts';
import { type Records, readRecords } from '../claims/load/records.ts';
import { type Archive, openArchive } from '../files/archive.ts';
import { dossierFolders, readDossierFiles } from '../files/read-dossiers.ts';
import type { DataOptions } from './data-command.ts';

export interface ArchiveOptions extends DataOptions {
  readonly archive: string;
}

/** A dossier's records beside the texts that they quote. */
export interface ArchivedDossier {
  readonly id: string;
  readonly folder: string;
  readonly records: Records;
  /** By document. */
  readonly texts: ReadonlyMap<string, string>;
  /** Documents whose text should be in the archive and is not. */
  readonly problems: readonly Problem[];
}

/** Works on dossiers that are not valid yet, too: quotes are located before they can be. */
export async function archivedDossiers({
  data,
  dossier,
  archive,
}: ArchiveOptions): Promise<ArchivedDossier[]> {
  const shelf = await openArchive(archive);
  return Promise.all(
    (await dossierFolders(data, dossier)).map(async (id) => {
      const folder = join(data, id);
      const { records } = readRecords(await readDossierFiles(folder));
      return { id, folder, records, ...(await takeTexts(records, folder, shelf)) };
    }),
  );
}

async function takeTexts({ documents }: Records, folder: string, archive: Archive) {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const entry of documents.sound) {
    if (entry.record.sha256 === null) continue;
    const found = await archive.textOf(entry.record);
    if ('text' in found) texts.set(entry.id, found.text);
    else problems.push(inFolder(folder, problemAt(entry, ['sha256'], found.missing)));
  }
  return { texts, problems };
}

export function inFolder(folder: string, problem: Problem): Problem {
  return { ...problem, file: join(folder, problem.file) };
}
