import type { Courier, Message } from '../chat/courier.ts';
import type { Reply } from '../chat/reply.ts';
import { roomOf } from '../ledger/dest.ts';
import type { Delivery } from '../ledger/outbox/take.ts';
import type { Store } from '../ledger/store/open-store.ts';
import type { Composer } from './compose.ts';

/** What one attempt came to, when nothing failed. */
export type Attempt =
  | { readonly kind: 'sent'; readonly remoteId: string }
  | { readonly kind: 'nothing'; readonly why: string }
  /** An earlier attempt may have posted it, and the platform does not let us look. */
  | { readonly kind: 'unknowable' };

/** Where an attempt has got to: what failed there may have left something at the platform, or cannot have. */
export type Stage = 'before' | 'looking' | 'posting';

export interface AttemptTools {
  readonly store: Store;
  readonly newsOf: Store['outbox']['news'];
  readonly composer: Composer;
  readonly courier: Courier;
  readonly signal: AbortSignal;
  readonly reached: (stage: Stage) => void;
}

/** Sends one message, at most once: where an earlier attempt may have sent it, it looks first. */
export async function attempt(delivery: Delivery, tools: AttemptTools): Promise<Attempt> {
  const { courier, signal, reached } = tools;
  const reply = await contentOf(delivery, tools);
  if (reply === null) return { kind: 'nothing', why: 'on balance nothing changed' };
  const to = roomOf(delivery.dest);
  if (delivery.kind === 'mark') return await mark(delivery, reply, tools);

  const message: Message = { to, replyTo: delivery.replyTo, reply, since: delivery.createdAt };
  if (delivery.inDoubt) {
    reached('looking');
    const sighting = await courier.find(message, delivery.key, signal);
    if (sighting === 'cannot-look') return { kind: 'unknowable' };
    if (sighting !== 'absent') return { kind: 'sent', remoteId: sighting.found };
  }
  signal.throwIfAborted();
  reached('posting');
  return { kind: 'sent', remoteId: await courier.post(message, delivery.key, signal) };
}

/** Editing a message twice does no harm, so there is nothing to look for. */
async function mark(
  { dest, replyTo }: Delivery,
  reply: Reply,
  { courier, signal, reached }: AttemptTools,
): Promise<Attempt> {
  if (replyTo === null) return { kind: 'nothing', why: 'no message to mark' };
  reached('posting');
  await courier.update(roomOf(dest), replyTo, reply, signal);
  return { kind: 'sent', remoteId: replyTo };
}

async function contentOf(
  delivery: Delivery,
  { store, newsOf, composer }: AttemptTools,
): Promise<Reply | null> {
  const { kind, dest, dossier, replyTo } = delivery;
  if (kind === 'notice') return (JSON.parse(delivery.items[0]?.payload ?? '{}') as { reply: Reply }).reply;
  const news = await newsOf(delivery);
  const answer = replyTo === null || kind === 'change' ? null : await store.posts.reply(dest, replyTo);
  if (kind === 'mark') return answer === null ? null : composer.mark(answer, news);
  return composer.tell({ kind, dossier, to: roomOf(dest), news, answer });
}
