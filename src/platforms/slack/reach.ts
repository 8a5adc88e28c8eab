import type { Log } from '../../chat/log.ts';
import { describe } from './bolt-log.ts';
import type { Directory } from './directory.ts';

/** Why nothing can be posted in a channel later; null where it can, and where Slack does not say. */
export type Reach = (channel: string) => Promise<string | null>;

/** Never rejects: what cannot be posted to is found out at the latest when it is tried. */
export function createReach({ audience }: Directory, name: string, log: Log): Reach {
  return async (channel) => {
    const found = await audience(channel).catch((error: unknown) => {
      log.debug({ reason: describe(error), channel }, 'Slack did not say whether the bot can post');
      return 'unknown' as const;
    });
    if (found !== 'hidden') return null;
    // Nobody can be invited into a conversation of two.
    return channel.startsWith('D')
      ? `this conversation is not mine, and nobody can be added to it. Ask in a channel, or write to @${name}.`
      : `I am not in this channel. Invite me with /invite @${name}, and try again.`;
  };
}
