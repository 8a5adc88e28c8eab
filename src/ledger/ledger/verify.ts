import type { Session } from '../store/session.ts';
import { chainHash, GENESIS } from './chain.ts';

export type Verification =
  | { readonly whole: true; readonly rows: number; readonly hash: string }
  | { readonly whole: false; readonly seq: number; readonly problem: string };

const PAGE = 1_000;

/**
 * Reads the whole ledger and counts every hash again; names the first row that is not as it was written.
 * Whoever can write to the database can also forge a whole new chain, so `hash` is worth noting elsewhere:
 * a later ledger must still have it at that row.
 */
export async function verifyLedger({ db }: Session): Promise<Verification> {
  // Read first: rows that are appended meanwhile lie beyond it and are left for the next time.
  const head = await db.selectFrom('head').selectAll().executeTakeFirst();
  if (head === undefined) return { whole: false, seq: 0, problem: 'the head is missing' };
  let previous = GENESIS;
  for (let seq = 1; seq <= head.seq; ) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('seq', '>=', seq)
      .where('seq', '<=', head.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return { whole: false, seq, problem: 'the row is missing' };
    for (const { hash, ...row } of rows) {
      if (row.seq !== seq) return { whole: false, seq, problem: 'the row is missing' };
      if (chainHash(previous, row) !== hash)
        return { whole: false, seq, problem: 'the row is not as it was written' };
      previous = hash;
      seq++;
    }
  }
  if (previous !== head.hash)
    return { whole: false, seq: head.seq, problem: 'the head does not name the last row' };
  return { whole: true, rows: head.seq, hash: head.hash };
}
