import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../claims/record/document.ts';
import { UserError } from '../errors.ts';

/** A newsroom's folder of article texts, one plain text file each. */
export interface Archive {
  textOf(document: Pick<Document, 'file' | 'sha256'>): Promise<Shelved>;
}

/** The text of a document, or why there is none. */
export type Shelved = { readonly text: string } | OtherText | { readonly missing: string };

/** A text that lies in the place of the one the quotes were taken from, and how that is known. */
export interface OtherText {
  readonly otherText: string;
  readonly differs: string;
}

/** @throws UserError when there is no such folder */
export async function openArchive(dir: string): Promise<Archive> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new UserError(
      'no-archive',
      `There is no folder ${dir}: name the archive of articles with --archive.`,
    );
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const read = (name: string) => readFile(join(dir, name));

  /** File names by the SHA-256 of what is in them; counted when first needed. */
  let bySum: Promise<ReadonlyMap<string, string>> | null = null;
  const sums = () => {
    bySum ??= Promise.all(names.map(async (name) => [sha256(await read(name)), name] as const)).then(
      (pairs) => new Map(pairs),
    );
    return bySum;
  };

  return {
    async textOf({ file, sha256: expected }) {
      const bytes = file !== null && names.includes(file) ? await read(file) : null;
      if (file !== null && bytes !== null && sha256(bytes) === expected) return decode(bytes, file);
      const name = (await sums()).get(expected ?? '');
      if (name !== undefined) return decode(await read(name), name);
      if (file === null || bytes === null)
        return { missing: `${file ?? 'a file with this sha256'} is missing in ${dir}` };
      const other = decode(bytes, file);
      const differs = `${join(dir, file)} is another text than the quotes were taken from: its sha256 differs. Bring back the old text, or check every quote and enter ${sha256(bytes)}`;
      return 'text' in other ? { otherText: other.text, differs } : other;
    },
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** UTF-8 as it stands, a byte order mark included: offsets count it. */
export function decode(bytes: Uint8Array, name: string): { text: string } | { missing: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { missing: `${name} is no UTF-8 text: convert it` };
  }
}
