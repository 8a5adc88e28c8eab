import type { Document } from '../record/document.ts';
import { type Entry, problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { FiledClaim, Records } from './records.ts';

/** Nothing is printed before it is said, or said before it is so: unless it is foretold. */
export function* timing({ claims, documents }: Records): Generator<Problem> {
  const byId = new Map(documents.sound.map(({ id, record }) => [id, record]));
  for (const entry of claims.sound) {
    const { asOf, statedOn } = entry.record;
    const last = lastPublication(entry.record, byId);
    const printed = `the last of its documents was published (${last})`;
    if (statedOn !== null && last !== null && statedOn.from > last)
      yield tooLate(entry, 'statedOn', statedOn.from, printed);
    if (asOf === null || isForetold(entry.record)) continue;
    if (statedOn !== null && asOf.from > statedOn.to)
      yield tooLate(entry, 'asOf', asOf.from, `it was stated (${statedOn.to})`);
    else if (last !== null && asOf.from > last) yield tooLate(entry, 'asOf', asOf.from, printed);
  }
}

function tooLate(entry: Entry<FiledClaim>, field: 'asOf' | 'statedOn', date: string, limit: string): Problem {
  return problemAt(entry, [field, 'date'], `${date} lies after ${limit}: correct one of the two dates`);
}

/** Null as long as one of the documents is not known. */
function lastPublication(claim: FiledClaim, documents: ReadonlyMap<string, Document>): string | null {
  const days = claim.mentions.map(({ document }) => documents.get(document)?.publishedOn.to);
  return days.includes(undefined) ? null : (days.sort().at(-1) ?? null);
}

const isForetold = ({ kind, modality, method }: FiledClaim) =>
  kind === 'forecast' || modality === 'expected' || method === 'forecast';
