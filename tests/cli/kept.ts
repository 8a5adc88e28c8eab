import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Newsroom, newsroom } from '../newsroom.ts';
import type { SmallDossier } from '../world.ts';
import { desk } from './run.ts';

export const CLAIMS = 'claims/victims.yaml';

/** A newsroom with a state folder of its own beside its files. */
export interface Kept extends Newsroom {
  readonly state: string;
  /** Runs the program on both folders. */
  desk(...argv: string[]): ReturnType<typeof desk>;
  /** Replaces a passage of a file, which must be there. */
  edit(passage: string, by: string, file?: string): void;
  commit(author: string, subject: string): void;
}

export function kept(dossier?: SmallDossier): Kept {
  const room = newsroom(dossier);
  const state = join(dirname(room.data), 'state');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', dirname(room.data), '-c', 'user.email=desk@herald.example', ...args]);
  return {
    ...room,
    state,
    desk: (...argv) => desk(...argv, '--data', room.data, '--state', state),
    edit(passage, by, file = CLAIMS) {
      const text = room.read(file);
      if (!text.includes(passage)) throw new Error(`${file} has no ${JSON.stringify(passage)}`);
      writeFileSync(
        join(room.data, 'flood', file),
        text.replace(passage, () => by),
      );
    },
    commit(author, subject) {
      git('init', '-q');
      git('add', 'data');
      git('-c', `user.name=${author}`, 'commit', '-q', '-m', subject);
    },
  };
}
