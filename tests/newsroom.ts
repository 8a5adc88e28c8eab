import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type SmallDossier, smallDossier } from './world.ts';

/** A newsroom's folders on the disk, gone when the test ends. */
export interface Newsroom {
  /** `data/flood/…` */
  readonly data: string;
  readonly archive: string;
  /** Reads a file of the dossier. */
  read(name: string): string;
}

export function newsroom({ files, archive }: SmallDossier = smallDossier()): Newsroom {
  const root = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [name, text] of files) put(`data/flood/${name}`, text);
  for (const [name, text] of archive) put(`archive/${name}`, text);
  return {
    data: join(root, 'data'),
    archive: join(root, 'archive'),
    read: (name) => readFileSync(join(root, 'data/flood', name), 'utf8'),
  };
}
