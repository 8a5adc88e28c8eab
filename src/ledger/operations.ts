import * as filters from './channels/follows.ts';
import { type NewPost, postedReply, recordPosts } from './channels/posts.ts';
import { firstSeen } from './channels/seen.ts';
import { changeSettings, settingsOf } from './channels/settings.ts';
import { append } from './ledger/append.ts';
import { newest } from './ledger/current.ts';
import { holdHead, readHead } from './ledger/head.ts';
import * as read from './ledger/read.ts';
import { changeStatus } from './ledger/status.ts';
import { verifyLedger } from './ledger/verify.ts';
import { newsOf } from './outbox/contents.ts';
import { finish, handBack } from './outbox/finish.ts';
import { channelGone } from './outbox/gone.ts';
import { listOutbox, outboxCounts, retryDead } from './outbox/inspect.ts';
import { takeDue } from './outbox/take.ts';
import { prune } from './prune.ts';
import type { Session } from './store/session.ts';
import { previewSync, syncDossier } from './sync/apply.ts';

/** What can be done with the store; each is described where it is written. */
export type Operations = ReturnType<typeof operations>;

export function operations(session: Session) {
  const bound =
    <Args extends unknown[], Result>(operation: (session: Session, ...args: Args) => Result) =>
    (...args: Args): Result =>
      operation(session, ...args);
  return {
    ledger: {
      append: bound(append),
      changeStatus: bound(changeStatus),
      head: bound(readHead),
      hold: bound(holdHead),
      /** The newest entry of each claim of a dossier, or of those named. */
      state: bound(newest),
      history: bound(read.history),
      entries: bound(read.entries),
      after: bound(read.after),
      verify: bound(verifyLedger),
    },
    sync: { preview: bound(previewSync), apply: bound(syncDossier) },
    follows: {
      follow: bound(filters.follow),
      unfollow: bound(filters.unfollow),
      unfollowAll: bound(filters.unfollowAll),
      list: bound(filters.following),
    },
    settings: { of: bound(settingsOf), change: bound(changeSettings) },
    posts: {
      record: (...posts: readonly NewPost[]) => recordPosts(session, posts),
      reply: bound(postedReply),
    },
    events: { firstSeen: bound(firstSeen) },
    outbox: {
      take: bound(takeDue),
      news: bound(newsOf),
      finish: bound(finish),
      handBack: bound(handBack),
      channelGone: bound(channelGone),
      counts: bound(outboxCounts),
      list: bound(listOutbox),
      retry: bound(retryDead),
    },
    prune: bound(prune),
  };
}
