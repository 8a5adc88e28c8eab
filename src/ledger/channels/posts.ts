import type { Reply } from '../../chat/reply.ts';
import { holdHead } from '../ledger/head.ts';
import { enqueue, type Parcel } from '../outbox/enqueue.ts';
import { settingsFinder } from '../outbox/fan-out.ts';
import { openLane } from '../outbox/lanes.ts';
import { parcelsForAnswer } from '../outbox/to-answers.ts';
import type { Session } from '../store/session.ts';

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
 * Remembers an answer, so that it is corrected when a claim it shows changes. Holding the ledger's head
 * while it compares, it also catches what was recorded between the answer and this call: either the change
 * finds the answer, or the answer finds the change.
 */
export function recordPost(session: Session, post: NewPost): Promise<void> {
  return session.transact(async (tx) => {
    const head = await holdHead(tx);
    const { dest, message, dossier, reply } = post;
    const at = await tx.now();
    await openLane(tx, dest);
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('posts')
      .values({ dest, message, dossier, reply: JSON.stringify(reply), at })
      .onConflict((same) => same.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return;

    const settings = await settingsFinder(tx);
    const overdue: Parcel[] = [];
    for (const { claim, rev } of unique(post.shown)) {
      const rows = await revisionsFrom(tx, dossier, claim, rev);
      const shown = rows.find((row) => row.rev === rev);
      // A claim that the ledger does not know yet: whatever is recorded of it from now on overtakes it.
      const seq = shown?.seq ?? head.seq;
      await tx.db.insertInto('shown').values({ dest, message, dossier, claim, seq }).execute();
      for (const later of rows)
        if (later.seq > seq)
          overdue.push(
            ...parcelsForAnswer(
              { dest, message, dossier, claim, shownSeq: seq, postedAt: at },
              later.seq,
              settings,
              tx.policy,
              at,
            ),
          );
    }
    await enqueue(tx, overdue, at);
  });
}

function revisionsFrom({ db }: Session, dossier: string, claim: string, rev: number) {
  return db
    .selectFrom('ledger')
    .select(['seq', 'rev'])
    .where('dossier', '=', dossier)
    .where('claim', '=', claim)
    .where('rev', '>=', rev)
    .orderBy('rev')
    .execute();
}

function unique(shown: NewPost['shown']): NewPost['shown'] {
  const oldest = new Map<string, NewPost['shown'][number]>();
  for (const one of shown) if (one.rev < (oldest.get(one.claim)?.rev ?? Infinity)) oldest.set(one.claim, one);
  return [...oldest.values()];
}

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
