import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { LedgerTable } from '../store/tables.ts';

/** What the first row is chained to. */
export const GENESIS = '0'.repeat(64);

type Row = Omit<Selectable<LedgerTable>, 'hash'>;

/** A row's hash covers every column and the row before: none can be altered, taken out or put in unseen. */
export function chainHash(previous: string, row: Row): string {
  const { seq, at, kind, dossier, claim, rev, actor, via, reason, body } = row;
  const covered = [previous, seq, at, kind, dossier, claim, rev, actor, via, reason, body];
  return createHash('sha256').update(JSON.stringify(covered)).digest('hex');
}
