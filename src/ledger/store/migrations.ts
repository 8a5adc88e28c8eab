import type { Engine } from './session.ts';

/** The statements of one step. Steps are only ever added at the end: a released one is never edited. */
type Migration = (words: Words) => readonly string[];

interface Words {
  readonly engine: Engine;
  readonly text: string;
  readonly int: string;
  /** Closes a table. STRICT makes SQLite refuse a value of another type, as PostgreSQL does by itself. */
  readonly end: string;
}

const WORDS: Record<Engine, Words> = {
  sqlite: { engine: 'sqlite', text: 'text', int: 'integer', end: ') strict' },
  // Byte order, as SQLite compares, whatever the locale of the database.
  postgres: { engine: 'postgres', text: 'text collate "C"', int: 'bigint', end: ')' },
};

/** Every step for one engine, oldest first. */
export const migrationsFor = (engine: Engine): readonly (readonly string[])[] =>
  MIGRATIONS.map((migration) => migration(WORDS[engine]));

const MIGRATIONS: readonly Migration[] = [
  ({ engine, text, int, end }) => [
    `create table head (
      id ${int} primary key check (id = 1), seq ${int} not null, at ${int} not null, hash ${text} not null
    ${end}`,
    `insert into head (id, seq, at, hash) values (1, 0, 0, '${'0'.repeat(64)}')`,
    `create table ledger (
      seq ${int} primary key, at ${int} not null, kind ${text} not null
        check (kind in ('published', 'amended', 'held', 'superseded', 'retracted', 'restored')),
      dossier ${text} not null, claim ${text} not null, rev ${int} not null check (rev > 0),
      actor ${text} not null, via ${text} not null, reason ${text}, body ${text} not null,
      hash ${text} not null, unique (dossier, claim, rev)
    ${end}`,
    ...neverAltered(engine),
    `create table follows (
      dest ${text} not null, dossier ${text} not null, filter ${text} not null,
      mode ${text} not null check (mode in ('now', 'daily')), "by" ${text} not null, name ${text},
      at ${int} not null, primary key (dest, dossier, filter)
    ${end}`,
    'create index follows_dossier on follows (dossier)',
    `create table settings (
      dest ${text} not null, dossier ${text} not null, zone ${text}, digest_hour ${int},
      correction_days ${int}, muted_until ${int}, primary key (dest, dossier)
    ${end}`,
    `create table posts (
      dest ${text} not null, message ${text} not null, dossier ${text} not null,
      reply ${text} not null, at ${int} not null, primary key (dest, message)
    ${end}`,
    'create index posts_at on posts (at)',
    `create table shown (
      dest ${text} not null, message ${text} not null, dossier ${text} not null, claim ${text} not null,
      seq ${int} not null, primary key (dest, message, claim),
      foreign key (dest, message) references posts (dest, message) on delete cascade
    ${end}`,
    'create index shown_claim on shown (dossier, claim)',
    `create table lane (
      lane ${text} primary key, workspace ${text} not null, next_at ${int} not null, lease ${text},
      lease_until ${int} not null
    ${end}`,
    'create index lane_workspace on lane (workspace)',
    'create index lane_next on lane (next_at)',
    `create table outbox (
      key ${text} primary key, lane ${text} not null references lane (lane), dest ${text} not null,
      kind ${text} not null, dossier ${text} not null, seq ${int} not null, claim ${text}, reply_to ${text},
      payload ${text} not null,
      status ${text} not null check (status in ('pending', 'sent', 'dropped', 'dead')),
      attempts ${int} not null, in_doubt ${int} not null, batch ${text}, due_at ${int} not null,
      created_at ${int} not null, done_at ${int}, remote_id ${text}, error ${text}
    ${end}`,
    `create index outbox_pending on outbox (lane, seq, kind) where status = 'pending'`,
    `create index outbox_due on outbox (lane, due_at) where status = 'pending'`,
    `create index outbox_told on outbox (dest, dossier, claim) where kind = 'change' and status = 'sent'`,
    `create index outbox_done on outbox (done_at) where status in ('sent', 'dropped')`,
    `create table seen (event ${text} primary key, at ${int} not null ${end}`,
    'create index seen_at on seen (at)',
  ],
  // What is due is found by when, not by walking through every lane there is.
  () => ['drop index outbox_due', `create index outbox_due on outbox (due_at) where status = 'pending'`],
  // The same answer is posted again and again: it is kept once, and each post names it.
  ({ text, int, end }) => [
    // Whoever records an answer or looks for one to correct holds the head: another process waits until all is moved.
    'update head set seq = seq',
    'alter table posts rename to posts_before',
    'alter table shown rename to shown_before',
    `create table answers (key ${text} primary key, dossier ${text} not null, reply ${text} not null ${end}`,
    `create table shown (
      answer ${text} not null references answers (key) on delete cascade, claim ${text} not null,
      seq ${int} not null, primary key (answer, claim)
    ${end}`,
    `create table posts (
      dest ${text} not null, message ${text} not null, answer ${text} not null references answers (key),
      at ${int} not null, primary key (dest, message)
    ${end}`,
    `insert into answers select ${PLACE}, dossier, reply from posts_before`,
    `insert into shown select ${PLACE}, claim, seq from shown_before`,
    `insert into posts select dest, message, ${PLACE}, at from posts_before`,
    'drop table shown_before',
    'drop table posts_before',
    'create index shown_claim on shown (claim)',
    'create index posts_at on posts (at)',
    'create index posts_answer on posts (answer)',
  ],
];

/**
 * SQLite has no hash: an answer that was kept before there were hashes is named by where it stands. The length tells
 * where the first part ends, so that no two are named alike, and the colon is in no hash.
 */
const PLACE = `cast(length(dest) as text) || ':' || dest || ':' || message`;

/** Rows of the ledger are added, never altered, whatever program opens the store. */
function neverAltered(engine: Engine): readonly string[] {
  const refusal = 'the ledger is never altered: a change is a new row';
  if (engine === 'sqlite')
    return [
      `create trigger ledger_update before update on ledger begin select raise(abort, '${refusal}'); end`,
      `create trigger ledger_delete before delete on ledger begin select raise(abort, '${refusal}'); end`,
      // "insert or replace" deletes without asking the delete trigger.
      `create trigger ledger_replace before insert on ledger when exists (select 1 from ledger
        where seq = new.seq or (dossier = new.dossier and claim = new.claim and rev = new.rev))
        begin select raise(abort, '${refusal}'); end`,
    ];
  return [
    `create function ledger_refuse() returns trigger language plpgsql as
      $$ begin raise exception '${refusal}'; end $$`,
    `create trigger ledger_row before update or delete on ledger
      for each row execute function ledger_refuse()`,
    `create trigger ledger_all before truncate on ledger execute function ledger_refuse()`,
  ];
}
