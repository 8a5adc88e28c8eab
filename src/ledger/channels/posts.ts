import { sql } from 'kysely';
import type { Reply } from '../../chat/reply.ts';
import { holdHead } from '../ledger/head.ts';
import { openLanes } from '../outbox/lanes.ts';
import { jsonRows } from '../store/json-rows.ts';
import type { Session } from '../store/session.ts';
import { answersIn, keepAnswers, type PostedAnswer } from './answers.ts';
import { dropUnnamed } from './forget.ts';
import { correctOverdue } from './overdue.ts';

/** An answer that the bot has posted where it can post again; `dest` names the thread it stands in, if any. */
export interface NewPost {
  readonly dest: string;
  /** The platform's id of the message. */
  readonly message: string;
  readonly dossier: string;
  readonly reply: Reply;
  /** The claims it showed (the parts of a computed one, not their sum), each with the revision shown. */
  readonly shown: readonly { readonly claim: string; readonly rev: number }[];
}

/**
 * Remembers answers, all or none, so that each is corrected when a claim it shows changes. Holding the ledger's
 * head while it compares, it also catches what was recorded between an answer and this call: either the change
 * finds the answer, or the answer finds the change. An answer that is kept already is only named: it is the same
 * to every change to come, and what came before is looked up for each post anew.
 */
export function recordPosts(session: Session, posts: readonly NewPost[]): Promise<void> {
  return session.transact(async (tx) => {
    const head = await holdHead(tx);
    const at = await tx.now();
    await openLanes(
      tx,
      posts.map(({ dest }) => dest),
    );
    const posted = await answersIn(tx, posts, head.seq);
    await keepAnswers(
      tx,
      posted.map(({ answer }) => answer),
    );
    const fresh = await insert(tx, posted, at);
    // A message that was recorded before stays as it was: nobody may name the answer that it would have now.
    if (fresh.length < posted.length)
      await dropUnnamed(
        tx,
        posted.map(({ answer }) => answer.key),
      );
    await correctOverdue(tx, fresh, at);
  });
}

/** @returns those that were not recorded before */
async function insert(
  tx: Session,
  posts: readonly PostedAnswer[],
  at: number,
): Promise<readonly PostedAnswer[]> {
  const each = posts.map(({ dest, message, answer }) => ({ dest, message, answer: answer.key }));
  const { rows } = await sql<Pick<PostedAnswer, 'dest' | 'message'>>`
    insert into posts (dest, message, answer, at)
    select value ->> 'dest', value ->> 'message', value ->> 'answer', cast(${at} as bigint)
    from ${jsonRows(tx, each)} where true
    on conflict (dest, message) do nothing
    returning dest, message`.execute(tx.db);
  const inserted = new Set(rows.map(nameOf));
  // A name that comes twice in the list counts once.
  return posts.filter((post) => inserted.delete(nameOf(post)));
}

const nameOf = ({ dest, message }: Pick<PostedAnswer, 'dest' | 'message'>) => `${dest} ${message}`;

/** The answer as it was given; null when it is no longer kept. */
export async function postedReply({ db }: Session, dest: string, message: string): Promise<Reply | null> {
  const row = await db
    .selectFrom('posts')
    .innerJoin('answers', 'answers.key', 'posts.answer')
    .select('answers.reply')
    .where('posts.dest', '=', dest)
    .where('posts.message', '=', message)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.reply) as Reply);
}
