import type { Log } from '../../chat/log.ts';
import type { Desk } from '../../chat/platform.ts';
import type { Seen } from '../../chat/seen.ts';
import { type Answer, toAsker } from './answering.ts';
import type { Asked } from './asked.ts';
import { describe } from './bolt-log.ts';
import { deliver, type Post } from './deliver.ts';
import type { Views } from './views.ts';

/** What every way of asking needs to be answered. */
export interface Reception {
  readonly desk: Desk;
  readonly answer: Answer;
  readonly post: Post;
  readonly views: Views;
  readonly seen: Seen;
  readonly log: Log;
}

/** Answers what was asked, once, where it was asked. Never rejects. */
export async function receive(asked: Asked, { answer, post, seen, log }: Reception): Promise<void> {
  try {
    if (asked.ids.length > 0 && !(await seen.take(asked.ids))) return;
    const { question, reply, note } = await answer(asked.question, asked.standing);
    await deliver(reply, { ...asked, question }, note, post);
  } catch (error) {
    const { channel } = asked.question.room;
    log.error({ reason: describe(error), channel, venue: asked.venue.kind }, 'an answer was not delivered');
  }
}

/** Tells somebody, where they asked, what the desk need not be asked for. Never rejects. */
export async function tell(words: string, asked: Asked, { post, log }: Reception): Promise<void> {
  const { channel } = asked.question.room;
  await deliver(
    toAsker(words),
    { ...asked, question: { ...asked.question, private: true } },
    null,
    post,
  ).catch((error: unknown) => log.error({ reason: describe(error), channel }, 'a notice was not delivered'));
}
