import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { drawnOnce } from '../../chat/drawn-once.ts';
import { jsonOf } from '../../chat/json-of.ts';
import { jsonRows, jsonTexts } from '../store/json-rows.ts';
import type { Session } from '../store/session.ts';
import type { NewPost } from './posts.ts';
import { type Showing, showingsIn } from './shown.ts';

/** What was answered, wherever it was posted, as it stands to the ledger. */
export interface Answer extends Pick<NewPost, 'dossier' | 'reply'> {
  /** A hash of all that a correction depends on: the reply, its dossier, and which row of each claim it shows. */
  readonly key: string;
  readonly showings: readonly Showing[];
}

/** A message, and the answer that it gives. */
export interface PostedAnswer extends Pick<NewPost, 'dest' | 'message'> {
  readonly answer: Answer;
}

/**
 * The answer that each post gives, for one that holds the head, which is at `head`. Those that give the same have
 * the very same one: it is read only once. The same reply is another answer when the ledger has come to know a
 * claim that it did not know before, since it shows another row of it then.
 */
export async function answersIn(
  tx: Session,
  posts: readonly NewPost[],
  head: number,
): Promise<readonly PostedAnswer[]> {
  const showings = await showingsIn(tx, posts, head);
  const known = new Map<string, Answer>();
  return posts.map((post) => {
    const { dest, message, dossier, reply, shown } = post;
    const given = `${dossier} ${hashOf(reply)} ${jsonOf(shown)}`;
    const answer = known.get(given) ?? answerTo(post, showings(post));
    known.set(given, answer);
    return { dest, message, answer };
  });
}

function answerTo({ dossier, reply }: NewPost, showings: readonly Showing[]): Answer {
  const rows = showings.map(({ claim, seq }) => [claim, seq]);
  return { key: hash(JSON.stringify([dossier, hashOf(reply), rows])), dossier, reply, showings };
}

/** Of something that nobody alters any more: made once for each, as its JSON is. */
const hashOf = drawnOnce((value: object): string => hash(jsonOf(value)));

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Keeps the answers that are not kept yet. */
export async function keepAnswers(tx: Session, answers: readonly Answer[]): Promise<void> {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  for (const key of await knownAmong(tx, [...byKey.keys()])) byKey.delete(key);
  if (byKey.size > 0) await insert(tx, [...byKey.values()]);
}

async function knownAmong(tx: Session, keys: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from answers where key in (${jsonTexts(tx, keys)})`.execute(tx.db);
  return rows.map(({ key }) => key);
}

/**
 * Whoever records holds the head, so that nobody else enters the same meanwhile. That two processes neither fail
 * nor wait for each other crosswise does not hang on that alone: what is there is passed over, and all go by one
 * order.
 */
async function insert(tx: Session, answers: readonly Answer[]): Promise<void> {
  const inOrder = answers.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  await tx.db
    .insertInto('answers')
    .values(inOrder.map(({ key, dossier, reply }) => ({ key, dossier, reply: jsonOf(reply) })))
    .onConflict((same) => same.doNothing())
    .execute();
  const rows = inOrder.flatMap(({ key, showings }) =>
    showings.map(({ claim, seq }) => ({ answer: key, claim, seq })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into shown (answer, claim, seq)
    select value ->> 'answer', value ->> 'claim', cast(value ->> 'seq' as bigint)
    from ${jsonRows(tx, rows)} where true
    on conflict (answer, claim) do nothing`.execute(tx.db);
}
