import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who changed the files, and why. */
export interface Attribution {
  readonly actor: string;
  readonly reason: string | null;
}

/**
 * As the last commit of a folder has it. Where the folder lies in no repository, or has changes that are not
 * committed yet, it was `otherwise`: whoever committed last has nothing to do with those.
 */
export async function lastCommit(folder: string, otherwise = 'the editors'): Promise<Attribution> {
  const unknown: Attribution = { actor: otherwise, reason: null };
  try {
    const git = (...args: string[]) => run('git', ['-C', folder, ...args, '--', '.']);
    const { stdout: uncommitted } = await git('status', '--porcelain');
    if (uncommitted !== '') return unknown;
    const { stdout } = await git('log', '-1', '--format=%an%n%s');
    const [actor = '', reason = ''] = stdout.trim().split('\n');
    return actor === '' ? unknown : { actor, reason: reason === '' ? null : reason };
  } catch {
    return unknown;
  }
}
