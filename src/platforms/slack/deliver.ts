import type { Log } from '../../chat/log.ts';
import type { Reply } from '../../chat/reply.ts';
import { unreachable } from '../../errors.ts';
import type { Asked, Venue } from './asked.ts';
import { SLACK } from './limits.ts';
import type { Mail } from './mail.ts';
import { refusalOf } from './refusal.ts';
import { render, type Setting, type SlackMessage } from './render.ts';

export interface Post {
  readonly mail: Mail;
  readonly log: Log;
  /** The bot's name in this workspace, without the @. */
  readonly name: string;
}

type CommandVenue = Extract<Venue, { kind: 'command' }>;
type MentionVenue = Extract<Venue, { kind: 'mention' }>;

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
/** Slack counts in ways it does not document; then less is tried, and at last the summary alone. */
const TOO_MUCH: ReadonlySet<string> = new Set(['msg_blocks_too_long', 'msg_too_long', 'invalid_blocks']);

async function send(
  reply: Reply,
  setting: Setting,
  leave: (message: SlackMessage) => Promise<void>,
  log: Log,
): Promise<void> {
  const forms = [
    () => render(reply, setting),
    () => render(reply, setting, SLACK.blocksJson / 2),
    () => ({ text: render(reply, setting).text, blocks: [] }),
  ];
  for (const [at, form] of forms.entries()) {
    try {
      return await leave(form());
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null || !TOO_MUCH.has(refusal) || at === forms.length - 1) throw error;
      log.warn({ refusal }, 'Slack refused the form of an answer; trying a smaller one');
    }
  }
}

/** Why the answer could not be a message of the bot's own, told to the channel; null where it is passing. */
function obstacle(error: unknown, { channel }: CommandVenue, name: string): string | null {
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

async function toCommand(reply: Reply, venue: CommandVenue, mine: boolean, post: Post): Promise<void> {
  const { mail, log, name } = post;
  const setting = (by: string | null, note: string | null): Setting => ({
    asked: { question: venue.typed, by },
    prefix: `${venue.command} `,
    note,
  });
  const respond = (as: 'in_channel' | 'ephemeral', how: Setting) =>
    send(reply, how, (message) => mail.respond(venue.responseUrl, as, message), log);

  if (mine) return respond('ephemeral', setting(null, null));
  try {
    const to = { channel: venue.channel, thread: null };
    await send(reply, setting(venue.userName, null), (message) => mail.post(to, message), log);
  } catch (error) {
    const note = obstacle(error, venue, name);
    log.warn({ refusal: refusalOf(error), channel: venue.channel }, 'could not post; using the response_url');
    // After a failure that says nothing, the message may stand in the channel all the same.
    if (note === null) return respond('ephemeral', setting(null, null));
    return respond('in_channel', setting(venue.userName, note === '' ? null : note));
  }
}

async function toMention(reply: Reply, venue: MentionVenue, mine: boolean, post: Post): Promise<void> {
  const { mail, log, name } = post;
  const { channel, user, thread } = venue;
  const setting: Setting = { asked: null, prefix: `@${name} `, note: null };
  const whisper = () => {
    const to = { channel, user, thread: venue.threaded ? thread : null };
    return send(reply, setting, (message) => mail.whisper(to, message), log);
  };

  if (mine) return whisper();
  try {
    await send(reply, setting, (message) => mail.post({ channel, thread }, message), log);
  } catch (error) {
    log.warn({ refusal: refusalOf(error), channel }, 'could not post; telling the asker alone');
    return whisper();
  }
}

/** Brings a reply to where it belongs. Rejects only when there is no way left. */
export async function deliver(reply: Reply, { question, venue }: Asked, post: Post): Promise<void> {
  const mine = question.private || reply.to === 'asker';
  switch (venue.kind) {
    case 'command':
      return toCommand(reply, venue, mine, post);
    case 'mention':
      return toMention(reply, venue, mine, post);
    case 'direct':
      return send(
        reply,
        { asked: null, prefix: '', note: null },
        (message) => post.mail.post(venue, message),
        post.log,
      );
    default:
      return unreachable(venue);
  }
}
