import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who changed the files, and why. */
export interface Attribution {
  readonly actor: string;
  readonly reason: string | null;
}

/** As the last commit of a folder has it; the editors, where the folder lies in no repository. */
export async function lastCommit(folder: string): Promise<Attribution> {
  try {
    const { stdout } = await run('git', ['-C', folder, 'log', '-1', '--format=%an%n%s', '--', '.']);
    const [actor = '', reason = ''] = stdout.trim().split('\n');
    return actor === '' ? NOBODY : { actor, reason: reason === '' ? null : reason };
  } catch {
    return NOBODY;
  }
}

const NOBODY: Attribution = { actor: 'the editors', reason: null };
