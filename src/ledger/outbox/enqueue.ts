import type { Insertable } from 'kysely';
import { channelOf } from '../dest.ts';
import type { Session } from '../store/session.ts';
import type { OutboxTable } from '../store/tables.ts';

/**
 * What is sent. Of one ledger row, in this order, which is that of the alphabet and so the database's too:
 * - `change`: told at once to those who follow it
 * - `correction`: told under an answer that showed the claim as it was before
 * - `digest`: told once a day to those who follow it so
 * - `mark`: that answer itself, edited to say that it was corrected
 * - `notice`: a message of the desk's own, about no claim
 */
export type Kind = 'change' | 'correction' | 'digest' | 'mark' | 'notice';

/** Something to send: what is left out is as for a message that stands by itself. */
export interface Parcel {
  readonly kind: Kind;
  /** Names it for ever: a second parcel of the same name is not sent. */
  readonly key: string;
  readonly dest: string;
  readonly dossier: string;
  readonly seq: number;
  readonly claim: string | null;
  readonly replyTo?: string;
  readonly payload: object;
  readonly dueAt: number;
}

/** PostgreSQL takes 65,535 parameters in one statement; below 10,000 both engines are at their fastest. */
const ROWS = 400;

export async function enqueue({ db }: Session, parcels: readonly Parcel[], now: number): Promise<void> {
  for (let from = 0; from < parcels.length; from += ROWS)
    await db
      .insertInto('outbox')
      .values(parcels.slice(from, from + ROWS).map((parcel) => rowOf(parcel, now)))
      .onConflict((same) => same.column('key').doNothing())
      .execute();
}

function rowOf(parcel: Parcel, now: number): Insertable<OutboxTable> {
  const { key, dest, kind, dossier, seq, claim, replyTo = null, payload, dueAt } = parcel;
  return {
    key,
    lane: channelOf(dest),
    dest,
    kind,
    dossier,
    seq,
    claim,
    reply_to: replyTo,
    payload: JSON.stringify(payload),
    status: 'pending',
    attempts: 0,
    in_doubt: 0,
    batch: null,
    due_at: dueAt,
    created_at: now,
    done_at: null,
    remote_id: null,
    error: null,
  };
}
