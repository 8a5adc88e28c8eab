import { join } from 'node:path';
import type { Problem } from '../claims/load/problem.ts';
import { type Records, readRecords } from '../claims/load/records.ts';
import { type Archive, type OtherText, openArchive } from '../files/archive.ts';
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
  /** What lies in the archive in place of the text that was quoted, by document. */
  readonly otherTexts: ReadonlyMap<string, OtherText>;
  /** Why there is no text at all, by document. */
  readonly missing: ReadonlyMap<string, string>;
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
      return { id, folder, records, ...(await takeTexts(records, shelf)) };
    }),
  );
}

async function takeTexts({ documents }: Records, archive: Archive) {
  const texts = new Map<string, string>();
  const otherTexts = new Map<string, OtherText>();
  const missing = new Map<string, string>();
  for (const { id, record } of documents.sound) {
    if (record.sha256 === null) continue;
    const found = await archive.textOf(record);
    if ('text' in found) texts.set(id, found.text);
    else if ('otherText' in found) otherTexts.set(id, found);
    else missing.set(id, found.missing);
  }
  return { texts, otherTexts, missing };
}

export function inFolder(folder: string, problem: Problem): Problem {
  return { ...problem, file: join(folder, problem.file) };
}
