import type { Dossier } from '../record/dossier.ts';
import { problemAt } from './entry.ts';
import { loadDossier } from './load.ts';
import type { Problem } from './problem.ts';
import type { Files } from './records.ts';
import { parseYamlFile } from './yaml-file.ts';

export interface Library {
  /** Those without errors. */
  readonly dossiers: readonly Dossier[];
  /** Of all of them; `file` begins with the dossier's folder. */
  readonly problems: readonly Problem[];
}

/** Reads every dossier of a newsroom, by the name of its folder, and sets them beside one another. */
export function loadLibrary(folders: ReadonlyMap<string, Files>): Library {
  const dossiers: Dossier[] = [];
  const problems: Problem[] = [];
  const commands = new Map<string, string>();
  for (const [folder, files] of folders) {
    const { dossier, problems: own } = loadDossier(files);
    const inFolder = (problem: Problem) => ({ ...problem, file: `${folder}/${problem.file}` });
    problems.push(...own.map(inFolder));
    if (dossier === null) continue;

    const taken = commands.get(dossier.command);
    const place = { file: parseYamlFile('dossier.yaml', files.get('dossier.yaml') ?? ''), path: [] };
    const problem = (field: string, message: string) =>
      problems.push(inFolder(problemAt({ ...place, id: dossier.id }, [field], message)));
    if (dossier.id !== folder) problem('id', `lies in the folder ${folder}: give both one name`);
    if (taken !== undefined)
      problem('command', `"${dossier.command}" is the command of ${taken} as well: choose another`);
    else commands.set(dossier.command, dossier.id);
    if (dossier.id === folder && taken === undefined) dossiers.push(dossier);
  }
  return { dossiers, problems };
}
