import type { Room } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { UserError } from '../../errors.ts';
import type { Post } from './deliver.ts';
import { slash } from './prefix.ts';
import { refusalOf } from './refusal.ts';
import type { Setting } from './render.ts';
import { send } from './send.ts';

/**
 * Says something in a room unasked.
 * @throws UserError where Slack does not let us, saying what to do about it
 */
export async function postUnasked({ channel, thread }: Room, reply: Reply, { mail, log, name }: Post) {
  const setting: Setting = { heading: null, prefix: slash, note: null, share: null };
  try {
    await send(reply, setting, (message) => mail.post({ channel, thread }, message), log);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    throw new UserError(
      `slack-${refusal.replaceAll('_', '-')}`,
      `Slack does not let @${name} post in the channel ${channel} (${refusal}). Invite it there with /invite @${name}, and check that the channel is not archived.`,
    );
  }
}
