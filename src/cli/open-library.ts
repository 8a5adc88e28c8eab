import { formatProblem, hasErrors, type Problem } from '../claims/load/problem.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { readLibrary } from '../files/read-dossiers.ts';
import type { DataOptions } from './data-command.ts';
import { CheckFailed, type Io } from './io.ts';

/**
 * The dossiers that a command works with. Problems go to standard error.
 * @throws CheckFailed when any of them is an error
 */
export async function openLibrary({ data, dossier }: DataOptions, io: Io): Promise<readonly Dossier[]> {
  const { dossiers, problems } = await readLibrary(data, dossier);
  report(problems, io);
  if (hasErrors(problems)) throw new CheckFailed(`${count(problems.length, 'problem')} in ${data}`);
  return dossiers;
}

export function report(problems: readonly Problem[], io: Io): void {
  for (const problem of problems) io.err(formatProblem(problem));
}

/** "1 claim", "65 claims" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
