import { refusalOf } from './refusal.ts';

const NOT_A_MEMBER: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);
const MAY_NOT_POST: ReadonlySet<string> = new Set([
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'no_permission',
  'access_denied',
  'team_access_not_granted',
  'ekm_access_denied',
  'missing_scope',
]);

/** Why an answer could not be a message of the bot's own, told to the channel; null where it is passing. */
export function obstacle(error: unknown, channel: string, name: string): string | null {
  const refusal = refusalOf(error);
  if (refusal === null) return null;
  if (NOT_A_MEMBER.has(refusal)) {
    // Nobody can be invited into a conversation of two.
    return channel.startsWith('D') ? '' : `Invite @${name} to this channel to be told when this changes.`;
  }
  return MAY_NOT_POST.has(refusal)
    ? `@${name} may not post in this channel, so it cannot tell you here when this changes.`
    : null;
}
