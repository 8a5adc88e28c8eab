import { sql } from 'kysely';
import { workspaceOf } from '../dest.ts';
import type { Session } from '../store/session.ts';
import { PENDING } from './enqueue.ts';
import type { Delivery } from './take.ts';

/** What became of an attempt. */
export type Outcome =
  | { readonly outcome: 'sent'; readonly remoteId: string; readonly paceMs: number }
  /** Nothing was sent, and nothing is to be. */
  | { readonly outcome: 'dropped'; readonly reason: string }
  /** To be tried again; `sent` says whether the platform may have it. */
  | {
      readonly outcome: 'later';
      readonly waitMs: number;
      readonly sent: 'no' | 'maybe';
      readonly reason: string;
    }
  /** The platform wants less: a wait that is no failure, for the channel or for all of the workspace's. */
  | {
      readonly outcome: 'rate-limited';
      readonly waitMs: number;
      readonly scope: 'channel' | 'workspace';
      readonly sent: 'no' | 'maybe';
    }
  /** Given up, until a person looks at it. */
  | { readonly outcome: 'dead'; readonly reason: string; readonly sent: 'no' | 'maybe' };

export interface Result {
  readonly delivery: Delivery;
  readonly outcome: Outcome;
}

/**
 * Records what became of deliveries and frees their lanes. False for one whose lease had ended: another worker
 * has its lane and will find out for itself, and nothing is recorded.
 */
export function finish(session: Session, results: readonly Result[]): Promise<readonly boolean[]> {
  return session.transact(async (tx) => {
    await lockWorkspaces(tx, results);
    const now = await tx.now();
    const recorded = new Map<Result, boolean>();
    // In the order of the lanes: two processes that finish several at once must not wait for each other.
    for (const result of results.toSorted((a, b) => (a.delivery.lane < b.delivery.lane ? -1 : 1)))
      recorded.set(result, await finishOne(tx, result, now));
    return results.map((result) => recorded.get(result) === true);
  });
}

async function finishOne(tx: Session, { delivery, outcome: result }: Result, now: number): Promise<boolean> {
  if (!(await freeLane(tx, delivery, now + pause(result)))) return false;
  const rows = tx.db
    .updateTable('outbox')
    .where('lane', '=', delivery.lane)
    .where('batch', '=', delivery.key)
    .where(PENDING);
  switch (result.outcome) {
    case 'sent':
      await rows
        .set({ status: 'sent', in_doubt: 0, remote_id: result.remoteId, done_at: now, error: null })
        .execute();
      break;
    case 'dropped':
      await rows.set({ status: 'dropped', in_doubt: 0, error: result.reason, done_at: now }).execute();
      break;
    case 'later':
      await rows.set({ in_doubt: result.sent === 'maybe' ? 1 : 0, error: result.reason }).execute();
      break;
    case 'rate-limited':
      await rows
        .set({
          in_doubt: result.sent === 'maybe' ? 1 : 0,
          attempts: delivery.attempts - 1,
          error: 'the platform asked to wait',
        })
        .execute();
      if (result.scope === 'workspace') await holdWorkspace(tx, delivery.lane, now + result.waitMs);
      break;
    case 'dead':
      await rows
        .set({
          status: 'dead',
          in_doubt: result.sent === 'maybe' ? 1 : 0,
          error: result.reason,
          done_at: now,
        })
        .execute();
      break;
  }
  return true;
}

/** Undoes `takeDue` for a delivery whose call was never begun. */
export function handBack(session: Session, delivery: Delivery): Promise<boolean> {
  return session.transact(async (tx) => {
    if (!(await freeLane(tx, delivery, 0))) return false;
    await tx.db
      .updateTable('outbox')
      .set({ attempts: delivery.attempts - 1, in_doubt: delivery.inDoubt ? 1 : 0 })
      .where('lane', '=', delivery.lane)
      .where('batch', '=', delivery.key)
      .where(PENDING)
      .execute();
    return true;
  });
}

function pause(result: Outcome): number {
  if (result.outcome === 'sent') return result.paceMs;
  return 'waitMs' in result ? result.waitMs : 0;
}

/**
 * Fenced: only while the lease is this delivery's. A later time stays, since another lane may have been told
 * meanwhile that the whole workspace has to wait.
 */
export async function freeLane(
  { db }: Session,
  { lane, lease }: Pick<Delivery, 'lane' | 'lease'>,
  nextAt: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lane')
    .set({
      lease: null,
      lease_until: 0,
      next_at: sql`case when next_at > ${nextAt} then next_at else cast(${nextAt} as bigint) end`,
    })
    .where('lane', '=', lane)
    .where('lease', '=', lease)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Those whose lanes will all be told to wait, before any other: in one order, here too. */
async function lockWorkspaces({ db, engine }: Session, results: readonly Result[]): Promise<void> {
  const waiting = results.filter(({ outcome }) => 'scope' in outcome && outcome.scope === 'workspace');
  if (engine === 'sqlite' || waiting.length === 0) return;
  const workspaces = waiting.map(({ delivery }) => workspaceOf(delivery.lane));
  const lanes = results.map(({ delivery }) => delivery.lane);
  await db
    .selectFrom('lane')
    .select('lane')
    .where(({ or, eb }) => or([eb('workspace', 'in', workspaces), eb('lane', 'in', lanes)]))
    .orderBy('lane')
    .forNoKeyUpdate()
    .execute();
}

async function holdWorkspace({ db }: Session, lane: string, until: number): Promise<void> {
  await db
    .updateTable('lane')
    .set({ next_at: until })
    .where('workspace', '=', ({ selectFrom }) =>
      selectFrom('lane as own').select('own.workspace').where('own.lane', '=', lane),
    )
    .where('next_at', '<', until)
    .execute();
}
