import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Library, loadLibrary } from '../claims/load/library.ts';
import { instead } from '../claims/load/messages.ts';
import type { Files } from '../claims/load/records.ts';
import { UserError } from '../errors.ts';

/**
 * Every dossier below a data folder, or the one named. Problems name files as they can be opened from here.
 * `setBy`: where the folder was named, for who named a wrong one.
 */
export async function readLibrary(dataDir: string, only?: string, setBy = '--data'): Promise<Library> {
  const folders = await dossierFolders(dataDir, only, setBy);
  const texts = await Promise.all(folders.map((name) => readDossierFiles(join(dataDir, name))));
  const { dossiers, problems } = loadLibrary(
    new Map(folders.map((name, at) => [name, texts[at] ?? new Map()])),
  );
  return {
    dossiers,
    problems: problems.map((problem) => ({ ...problem, file: join(dataDir, problem.file) })),
  };
}

/**
 * The folders that hold a dossier, by name: those with YAML files of their own.
 * @throws UserError when there is no such data folder, no dossier in it, or not the one named
 */
export async function dossierFolders(dataDir: string, only?: string, setBy = '--data'): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (!UNREADABLE.has(error.code)) throw error;
    throw new UserError(
      'no-data',
      `There is no folder ${dataDir} that can be read: name the one that holds the dossiers with ${setBy}.`,
    );
  });
  const folders = entries
    .filter(isYaml)
    .map((path) => path.split(sep))
    .filter(({ length }) => length > 1);
  const names = [...new Set(folders.map(([name = '']) => name))].sort();
  if (names.length === 0)
    throw new UserError(
      'no-dossier',
      `There is no dossier in ${dataDir}: a folder with a dossier.yaml is one. ${setBy} names the folder that holds them.`,
    );
  if (only === undefined) return names;
  if (names.includes(only)) return [only];
  throw new UserError(
    'unknown-dossier',
    `There is no dossier "${only}" in ${dataDir}: ${instead(only, names)}`,
  );
}

/** The texts of a dossier's YAML files, by their path below its folder. */
export async function readDossierFiles(folder: string): Promise<Files> {
  const paths = (await readdir(folder, { recursive: true })).filter(isYaml).sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return new Map(paths.map((path, at) => [path.replaceAll(sep, '/'), texts[at] ?? '']));
}

const UNREADABLE = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'EACCES']);

/** Hidden files belong to text editors and to version control. */
const isYaml = (path: string) =>
  /\.ya?ml$/.test(path) && !path.split(sep).some((name) => name.startsWith('.'));
