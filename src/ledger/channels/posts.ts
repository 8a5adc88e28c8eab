import type { Insertable } from 'kysely';
import type { Reply } from '../../chat/reply.ts';
import { holdHead } from '../ledger/head.ts';
import { enqueue, type Parcel } from '../outbox/enqueue.ts';
import { settingsFinder } from '../outbox/fan-out.ts';
import { openLane } from '../outbox/lanes.ts';
import { parcelsForAnswer } from '../outbox/to-answers.ts';
import type { Session } from '../store/session.ts';
import type { Tables } from '../store/tables.ts';

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
    const rows: Insertable<Tables['shown']>[] = [];
    const revisions = await revisionsOf(tx, dossier, post.shown);
    for (const { claim, rev } of unique(post.shown)) {
      const recorded = revisions.filter((row) => row.claim === claim);
      // A claim that the ledger does not know yet: whatever is recorded of it from now on overtakes it.
      const seq = recorded.find((row) => row.rev === rev)?.seq ?? head.seq;
      const shown = { dest, message, dossier, claim };
      rows.push({ ...shown, seq });
      for (const later of recorded)
        if (later.rev >= rev && later.seq > seq)
          overdue.push(
            ...parcelsForAnswer(
              { ...shown, shownSeq: seq, postedAt: at },
              later.seq,
              settings,
              tx.policy,
              at,
            ),
          );
    }
    // In one statement, as the look at the ledger is: an answer shows dozens of claims.
    if (rows.length > 0) await tx.db.insertInto('shown').values(rows).execute();
    await enqueue(tx, overdue, at);
  });
}

function revisionsOf({ db }: Session, dossier: string, shown: NewPost['shown']) {
  const claims = shown.map(({ claim }) => claim);
  if (claims.length === 0) return [];
  return db
    .selectFrom('ledger')
    .select(['claim', 'seq', 'rev'])
    .where('dossier', '=', dossier)
    .where('claim', 'in', claims)
    .orderBy('claim')
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
