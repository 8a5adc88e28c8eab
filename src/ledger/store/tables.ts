import type { Generated } from 'kysely';

/**
 * The tables as Kysely sees them; `migrations.ts` creates them. Only text, integers and JSON as text, so
 * that one description holds for SQLite and PostgreSQL. Times are milliseconds since 1970, UTC. A `dest`
 * is a room, written `platform:workspace:channel[:thread]`.
 */
export interface Tables {
  head: HeadTable;
  ledger: LedgerTable;
  follows: FollowsTable;
  settings: SettingsTable;
  answers: AnswersTable;
  shown: ShownTable;
  posts: PostsTable;
  lane: LaneTable;
  outbox: OutboxTable;
  seen: SeenTable;
}

/**
 * One row: the counter that makes the ledger gapless. Whoever appends holds it until the end of the
 * transaction, so that a reader who follows the ledger by `seq` never skips a row that commits later.
 */
interface HeadTable {
  id: Generated<1>;
  seq: number;
  at: number;
  hash: string;
}

/** A claim's id is unique within its dossier, so (dossier, claim, rev) names a revision. */
export interface LedgerTable {
  seq: number;
  at: number;
  kind: string;
  dossier: string;
  claim: string;
  rev: number;
  actor: string;
  via: string;
  reason: string | null;
  body: string;
  hash: string;
}

export interface FollowsTable {
  dest: string;
  dossier: string;
  filter: string;
  mode: string;
  by: string;
  /** How others know them; null where the platform does not say. */
  name: string | null;
  at: number;
}

/** A null is "as the newsroom has it". `correction_days` 0 switches corrections off. */
export interface SettingsTable {
  dest: string;
  dossier: string;
  zone: string | null;
  digest_hour: number | null;
  correction_days: number | null;
  muted_until: number | null;
}

/** An answer as it was given, so that it can be marked when it is overtaken: once, however often it was posted. */
interface AnswersTable {
  /** A hash of what it says and shows. Of one that an earlier version kept: where it stands, as no hash is written. */
  key: string;
  dossier: string;
  reply: string;
}

/** Which revision of which claim that answer shows. */
interface ShownTable {
  answer: string;
  claim: string;
  seq: number;
}

/** Where an answer stands. */
interface PostsTable {
  dest: string;
  message: string;
  answer: string;
  at: number;
}

/** One row a channel: order, rate limit and mutual exclusion of what is sent there. */
interface LaneTable {
  lane: string;
  workspace: string;
  next_at: number;
  lease: string | null;
  lease_until: number;
}

export interface OutboxTable {
  key: string;
  lane: string;
  dest: string;
  kind: string;
  dossier: string;
  /** The ledger row it tells of; 0 for what tells of none. */
  seq: number;
  claim: string | null;
  /** The message it belongs under. */
  reply_to: string | null;
  payload: string;
  status: string;
  attempts: number;
  /** 1 from before a call until its outcome is known: the message may stand there already. */
  in_doubt: number;
  /** The key that the platform is told; rows that went into one message share it. */
  batch: string | null;
  due_at: number;
  created_at: number;
  done_at: number | null;
  remote_id: string | null;
  error: string | null;
}

/** Inbound events that have been handled. */
interface SeenTable {
  event: string;
  at: number;
}
