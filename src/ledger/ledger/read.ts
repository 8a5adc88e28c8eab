import type { Session } from '../store/session.ts';
import { type Entry, entryOf } from './entry.ts';

/** Every recorded change of one claim, the first first. */
export async function history({ db }: Session, dossier: string, claim: string): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('claim', '=', claim)
    .orderBy('rev')
    .execute();
  return rows.map(entryOf);
}

const CLAIMS = 500;

/** The same, of several claims. */
export async function histories(
  { db }: Session,
  dossier: string,
  claims: readonly string[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const found = new Map<string, Entry[]>(claims.map((claim) => [claim, []]));
  for (let from = 0; from < claims.length; from += CLAIMS) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('dossier', '=', dossier)
      .where('claim', 'in', claims.slice(from, from + CLAIMS))
      .orderBy('seq')
      .execute();
    for (const row of rows) found.get(row.claim)?.push(entryOf(row));
  }
  return found;
}

/** Every recorded change of a dossier, the first first. */
export async function entries({ db }: Session, dossier: string): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('dossier', '=', dossier)
    .orderBy('seq')
    .execute();
  return rows.map(entryOf);
}

/** What was recorded after row `seq`, in order: ask again with the last one's `seq` to follow the ledger. */
export async function after({ db }: Session, seq: number, limit = 500): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(entryOf);
}

/** The rows with these numbers. */
export async function entriesAt(
  { db }: Session,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Entry>> {
  if (seqs.length === 0) return new Map();
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('seq', 'in', [...new Set(seqs)])
    .execute();
  return new Map(rows.map((row) => [row.seq, entryOf(row)]));
}

/** Certain revisions of certain claims, by the claim; those that there never were are left out. */
export async function revisions(
  { db }: Session,
  dossier: string,
  wanted: readonly { readonly id: string; readonly rev: number }[],
): Promise<ReadonlyMap<string, Entry>> {
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('dossier', '=', dossier)
    .where(({ or, and }) => or(wanted.map(({ id, rev }) => and({ claim: id, rev }))))
    .execute();
  return new Map(rows.map((row) => [row.claim, entryOf(row)]));
}
