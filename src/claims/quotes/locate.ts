import { type Entry, problemAt } from '../load/entry.ts';
import { instead } from '../load/messages.ts';
import type { Problem } from '../load/problem.ts';
import type { FiledClaim, Records } from '../load/records.ts';
import { occurrences } from './find.ts';
import { cure } from './verify.ts';

/** Offsets that a mention should have and has not. */
export interface Located {
  readonly claim: Entry<FiledClaim>;
  /** Which of its mentions. */
  readonly mention: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the offsets of every quote; offsets that are right already stay, which tells repeated quotes apart.
 * Texts that should be there and are not are reported by whoever fetches them.
 */
export function locateQuotes(
  records: Pick<Records, 'claims' | 'documents'>,
  texts: ReadonlyMap<string, string>,
): { located: Located[]; problems: Problem[] } {
  const located: Located[] = [];
  const problems: Problem[] = [];
  for (const claim of records.claims.sound) {
    for (const [mention, { document, quote, start, end }] of claim.record.mentions.entries()) {
      if (quote === null) continue;
      const text = texts.get(document);
      if (text === undefined) {
        const why = start === null || end === null ? textless(document, records) : null;
        if (why !== null)
          problems.push(problemAt(claim, ['mentions', mention, 'quote'], `cannot be located: ${why}`));
        continue;
      }
      if (start !== null && end !== null && text.slice(start, end) === quote) continue;
      const [first, ...others] = occurrences(text, quote);
      if (first !== undefined && others.length === 0)
        located.push({ claim, mention, start: first, end: first + quote.length });
      else {
        const message =
          first === undefined
            ? `is not in ${document}: ${cure(text, quote)}`
            : `stands ${others.length + 1} times in ${document}: quote more, or write start and end of one of these by hand: ${candidates(text, quote, [first, ...others])}`;
        problems.push(problemAt(claim, ['mentions', mention, 'quote'], message));
      }
    }
  }
  return { located, problems };
}

/** Why no text of a document can lie in an archive; null where one should. */
function textless(id: string, { documents }: Pick<Records, 'documents'>): string | null {
  const document = documents.sound.find((entry) => entry.id === id)?.record;
  if (document !== undefined)
    return document.sha256 === null
      ? `the text of ${id} is not held, add it with \`desk add-document FILE\``
      : null;
  return documents.ids.includes(id)
    ? `${id} has a problem in documents.yaml, see: desk validate`
    : `"${id}" is no document of this dossier: ${instead(id, documents.ids)}`;
}

const AROUND = 30;

function candidates(text: string, quote: string, starts: readonly number[]): string {
  return starts
    .map((start) => {
      const end = start + quote.length;
      const around = text.slice(Math.max(start - AROUND, 0), end + AROUND).replace(/\s+/g, ' ');
      return `${start} to ${end} in ${JSON.stringify(`…${around}…`)}`;
    })
    .join('; ');
}
