import { sql } from 'kysely';
import { channelOf } from '../dest.ts';
import { jsonRows } from '../store/json-rows.ts';
import type { Session } from '../store/session.ts';

/**
 * What is sent. Of one ledger row, in this order, which is that of the alphabet and so the database's too:
 * - `change`: told at once to those who follow it
 * - `correction`: told under an answer that showed the claim as it was before
 * - `digest`: told once a day to those who follow it so
 * - `mark`: that answer itself, edited to say that it was corrected
 * - `notice`: a message of the desk's own, about no claim
 */
export type Kind = 'change' | 'correction' | 'digest' | 'mark' | 'notice';

/**
 * Conditions that SQLite must find in the statement as they stand in the index: with a parameter in place
 * of the word, it reads the whole table.
 */
export const PENDING = sql<boolean>`status = 'pending'`;
export const TOLD = sql<boolean>`kind = 'change' and status = 'sent'`;
export const DONE = sql<boolean>`status in ('sent', 'dropped')`;

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

/** Rows in one statement: a bound on its text, which a long payload makes long. */
const ROWS = 1_000;

/** As one parameter of JSON that the database takes apart: ten times as fast as one for each value. */
export async function enqueue(session: Session, parcels: readonly Parcel[], now: number) {
  for (let from = 0; from < parcels.length; from += ROWS) {
    const rows = parcels.slice(from, from + ROWS).map((parcel) => ({
      ...parcel,
      lane: channelOf(parcel.dest),
      payload: JSON.stringify(parcel.payload),
    }));
    // "where true" lets SQLite's grammar tell this "on" from a join's.
    await sql`
      insert into outbox (key, lane, dest, kind, dossier, seq, claim, reply_to, payload, status, attempts,
        in_doubt, due_at, created_at)
      select value ->> 'key', value ->> 'lane', value ->> 'dest', value ->> 'kind', value ->> 'dossier',
        cast(value ->> 'seq' as bigint), value ->> 'claim', value ->> 'replyTo', value ->> 'payload',
        'pending', 0, 0, cast(value ->> 'dueAt' as bigint), cast(${now} as bigint)
      from ${jsonRows(session, rows)} where true
      on conflict (key) do nothing`.execute(session.db);
  }
}
