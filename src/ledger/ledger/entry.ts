import type { Selectable } from 'kysely';
import type { Claim } from '../../claims/record/claim.ts';
import type { LedgerTable } from '../store/tables.ts';
import { readClaim } from './claim-text.ts';

export type Change = 'published' | 'amended' | 'held' | 'superseded' | 'retracted' | 'restored';

/** One change to one claim, as it was recorded. */
export interface Entry {
  /** 1, 2, 3 … over all dossiers, without a gap. */
  readonly seq: number;
  /** When it was recorded, in milliseconds since 1970; never before that of an earlier `seq`. */
  readonly at: number;
  readonly change: Change;
  readonly dossier: string;
  /** The whole claim as it stood from then on. */
  readonly claim: Claim;
  /** Who made it, through what (`sync`, `backfill`, `slack` …) and why. */
  readonly actor: string;
  readonly via: string;
  readonly reason: string | null;
  readonly hash: string;
}

export function entryOf(row: Selectable<LedgerTable>): Entry {
  const { seq, at, kind, dossier, actor, via, reason, hash } = row;
  return {
    seq,
    at,
    change: kind as Change,
    dossier,
    claim: readClaim(row.body, row.rev),
    actor,
    via,
    reason,
    hash,
  };
}

/** What going from one text of a claim to the next is called. */
export function changeBetween(before: { status: Claim['status'] } | null, after: Claim['status']): Change {
  if (before === null) return 'published';
  if (before.status === after) return 'amended';
  return after === 'current' ? 'restored' : after;
}
