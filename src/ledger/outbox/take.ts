import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Session } from '../store/session.ts';
import type { OutboxTable } from '../store/tables.ts';
import { dueLanes } from './due-lanes.ts';
import { type Kind, PENDING } from './enqueue.ts';
import { threadRoots } from './thread-roots.ts';

/** One message to send, and the right to send it: nobody else touches its lane until the lease ends. */
export interface Delivery {
  readonly lane: string;
  readonly lease: string;
  /** What the platform is told, so that the message can be found again: 24 characters, safe in a URL. */
  readonly key: string;
  readonly kind: Kind;
  readonly dest: string;
  readonly dossier: string;
  /** The message to put it under. */
  readonly replyTo: string | null;
  /** An earlier attempt may have reached the platform. */
  readonly inDoubt: boolean;
  /** When it was put in the outbox: no attempt can be older. */
  readonly createdAt: number;
  /** Counts this one. */
  readonly attempts: number;
  /** What it tells of, in the ledger's order; at least one. */
  readonly items: readonly Item[];
}

interface Item {
  readonly seq: number;
  readonly claim: string | null;
  readonly payload: string;
}

type Row = Selectable<OutboxTable>;

/** Changes told in one message; a longer list is told in several. */
const MOST = 200;

export interface Taking {
  /** A text that nobody who took anything ever had. */
  readonly lease: string;
  readonly leaseMs: number;
  /** Those that the asker can post on: other processes may serve others. */
  readonly platforms: readonly string[];
  /** How many can be sent at once; 1 or more. */
  readonly most: number;
}

/**
 * Takes messages that are due, one of each lane that is free, and commits the intent to send them: from now
 * on they count as perhaps sent. None: nothing is due. Several at once cost little more than one.
 */
export function takeDue(
  session: Session,
  { lease, leaseMs, platforms, most }: Taking,
): Promise<readonly Delivery[]> {
  return session.transact(async (tx) => {
    const now = await tx.now();
    const taken: Delivery[] = [];
    for (const lane of await dueLanes(tx, platforms, now, most)) {
      const delivery = await takeFrom(tx, lane, lease, now);
      if (delivery !== null) taken.push(delivery);
    }
    const lanes = taken.map(({ lane }) => lane);
    if (lanes.length > 0)
      await tx.db
        .updateTable('lane')
        .set({ lease, lease_until: now + leaseMs })
        .where('lane', 'in', lanes)
        .execute();
    return taken;
  });
}

async function takeFrom(tx: Session, lane: string, lease: string, now: number): Promise<Delivery | null> {
  const rows = await nextBatch(tx, lane, now);
  const [first] = rows;
  if (first === undefined) return null;

  const key = first.batch ?? wireKey(first.key);
  const taken = await tx.db
    .updateTable('outbox')
    .set({ batch: key, reply_to: first.reply_to, attempts: first.attempts + 1, in_doubt: 1 })
    .where(
      'key',
      'in',
      rows.map((row) => row.key),
    )
    // On PostgreSQL some may have been taken back since they were read.
    .where(PENDING)
    .returning('key')
    .execute();
  if (taken.length === 0) return null;
  const kept = new Set(taken.map((row) => row.key));
  return {
    lane,
    lease,
    key,
    kind: first.kind as Kind,
    dest: first.dest,
    dossier: first.dossier,
    replyTo: first.reply_to,
    inDoubt: first.in_doubt === 1,
    createdAt: first.created_at,
    attempts: first.attempts + 1,
    items: rows
      .filter((row) => kept.has(row.key))
      .map(({ seq, claim, payload }) => ({ seq, claim, payload })),
  };
}

/** A message whose sending has begun goes first, with the very rows it began with; else what is due. */
async function nextBatch(tx: Session, lane: string, now: number): Promise<readonly Row[]> {
  const pending = tx.db.selectFrom('outbox').selectAll().where('lane', '=', lane).where(PENDING);
  const inOrder = (rows: typeof pending) => rows.orderBy('seq').orderBy('kind').orderBy('key');
  const beginning = pending
    .where(({ or, eb }) => or([eb('batch', 'is not', null), eb('due_at', '<=', now)]))
    .orderBy(sql`batch is null`);
  const first = await inOrder(beginning).limit(1).executeTakeFirst();
  if (first === undefined) return [];
  if (first.batch !== null) return inOrder(pending.where('batch', '=', first.batch)).execute();
  if (first.kind === 'notice') return [first];
  // What was recorded within the minute is not due by itself, but comes along.
  const others = inOrder(pending)
    .where('dest', '=', first.dest)
    .where('kind', '=', first.kind)
    .where('dossier', '=', first.dossier)
    .where('reply_to', first.reply_to === null ? 'is' : '=', first.reply_to)
    .$if(first.kind === 'digest', (query) => query.where('due_at', '<=', now))
    .limit(MOST);
  const together = await others.execute();
  return first.kind === 'change' ? oneThread(tx, first, together) : together;
}

/** Of the changes to tell, those that belong under the same message as the first. */
async function oneThread(tx: Session, first: Row, rows: readonly Row[]): Promise<readonly Row[]> {
  const roots = await threadRoots(
    tx,
    first,
    rows.flatMap(({ claim }) => claim ?? []),
  );
  const rootOf = ({ claim }: Row) => roots.get(claim ?? '') ?? null;
  return rows
    .filter((row) => rootOf(row) === rootOf(first))
    .map((row) => ({ ...row, reply_to: rootOf(row) }));
}

/** Discord's nonce takes 25 characters: 18 bytes of a hash are enough never to meet twice. */
const wireKey = (key: string): string =>
  createHash('sha256').update(key).digest().subarray(0, 18).toString('base64url');
