import { problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';

/** One article is one document, and somebody can look it up. */
export function* documents({ documents }: Records): Generator<Problem> {
  const firstWith = new Map<string, string>();
  for (const entry of documents.sound) {
    const { url, file, sha256 } = entry.record;
    for (const [field, value] of Object.entries({ url, sha256 })) {
      if (value === null) continue;
      const twin = firstWith.get(value);
      if (twin === undefined) firstWith.set(value, entry.id);
      else yield problemAt(entry, [field], `is that of ${twin}, too: one article is one document`);
    }
    if (file !== null && sha256 === null)
      yield problemAt(
        entry,
        ['sha256'],
        'is null, though there is a file: let `desk add-document FILE` count it',
      );
    if (url === null && sha256 === null)
      yield problemAt(
        entry,
        ['url'],
        'is null and no text is held: nobody could look this up. Give one of the two',
      );
  }
}
