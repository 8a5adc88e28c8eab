import { jsonOf } from '../../chat/json-of.ts';
import type { Reply } from '../../chat/reply.ts';
import { holdHead } from '../ledger/head.ts';
import { openLanes } from '../outbox/lanes.ts';
import type { Session } from '../store/session.ts';
import { correctOverdue } from './overdue.ts';
import { recordShown } from './shown.ts';

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
 * finds the answer, or the answer finds the change.
 */
export function recordPosts(session: Session, posts: readonly NewPost[]): Promise<void> {
  return session.transact(async (tx) => {
    const head = await holdHead(tx);
    const at = await tx.now();
    await openLanes(
      tx,
      posts.map(({ dest }) => dest),
    );
    const fresh = await insert(tx, posts, at);
    const overdue = await recordShown(tx, fresh, head.seq);
    await correctOverdue(tx, overdue, at);
  });
}

/** @returns those that were not recorded before */
async function insert({ db }: Session, posts: readonly NewPost[], at: number): Promise<readonly NewPost[]> {
  const rows = await db
    .insertInto('posts')
    .values(
      posts.map(({ dest, message, dossier, reply }) => ({
        dest,
        message,
        dossier,
        reply: jsonOf(reply),
        at,
      })),
    )
    .onConflict((same) => same.doNothing())
    .returning(['dest', 'message'])
    .execute();
  const inserted = new Set(rows.map(nameOf));
  // A name that comes twice in the list counts once.
  return posts.filter((post) => inserted.delete(nameOf(post)));
}

const nameOf = ({ dest, message }: Pick<NewPost, 'dest' | 'message'>) => `${dest} ${message}`;

/** The answer as it was given; null when it is no longer kept. */
export async function postedReply({ db }: Session, dest: string, message: string): Promise<Reply | null> {
  const row = await db
    .selectFrom('posts')
    .select('reply')
    .where('dest', '=', dest)
    .where('message', '=', message)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.reply) as Reply);
}
