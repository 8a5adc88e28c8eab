import { problemAt } from '../load/entry.ts';
import type { Problem } from '../load/problem.ts';
import type { Records } from '../load/records.ts';
import { nearMiss, occurrences } from './find.ts';

/**
 * Holds every located quote against the archived text of its document. Quotes without offsets and documents
 * without text are reported elsewhere: by the loader and by whoever fetches the texts.
 */
export function verifyQuotes(
  { claims }: Pick<Records, 'claims'>,
  texts: ReadonlyMap<string, string>,
): { checked: number; problems: Problem[] } {
  const problems: Problem[] = [];
  let checked = 0;
  for (const entry of claims.sound) {
    for (const [at, { document, quote, start, end }] of entry.record.mentions.entries()) {
      const text = texts.get(document);
      if (quote === null || start === null || end === null || text === undefined) continue;
      checked += 1;
      if (text.slice(start, end) === quote) continue;
      const message = `does not stand verbatim at ${start} to ${end} of ${document}: ${cure(text, quote)}`;
      problems.push(problemAt(entry, ['mentions', at, 'quote'], message));
    }
  }
  return { checked, problems };
}

/** Where the quote is instead, or what the document has in its place. */
export function cure(text: string, quote: string): string {
  const found = occurrences(text, quote);
  if (found.length === 1) return `it stands at ${found[0]}, run \`desk locate --archive DIR --write\``;
  if (found.length > 1) return `it stands at ${found.join(', ')}, choose one or quote more`;
  const near = nearMiss(text, quote);
  if (near === null) return 'nothing like it is there';
  return near.whole
    ? `the document has ${JSON.stringify(near.text)} at ${near.start}, copy it from there`
    : `only ${JSON.stringify(near.text)} is there, at ${near.start}`;
}
