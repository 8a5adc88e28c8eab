import type { Question, Room } from '../../chat/platform.ts';
import { forMe, plainText } from './decode.ts';

/** Where a question was asked, and so where its answer may go. */
export type Venue = CommandVenue | MentionVenue | DirectVenue;

interface CommandVenue {
  readonly kind: 'command';
  readonly channel: string;
  readonly user: string;
  /** Takes five messages within 30 minutes, also where the bot is no member. */
  readonly responseUrl: string;
  /** "/dprk casualties", shown above the answer: Slack shows nobody what was typed. */
  readonly typed: string;
  readonly userName: string;
  /** "/dprk". */
  readonly command: string;
}

interface MentionVenue {
  readonly kind: 'mention';
  readonly channel: string;
  readonly user: string;
  /** The answer's thread: the one the mention stands in, or the one it begins. */
  readonly thread: string;
  /** Whether that thread was there before: a message for one person is not shown in a thread of one. */
  readonly threaded: boolean;
}

interface DirectVenue {
  readonly kind: 'direct';
  readonly channel: string;
  readonly user: string;
  readonly thread: string | null;
}

export interface Asked {
  /** Names this delivery: Slack delivers again what it thinks was not received. */
  readonly ids: readonly string[];
  readonly question: Question;
  readonly venue: Venue;
}

/** What we use of Slack's slash command payload. */
export interface CommandPayload {
  readonly command: string;
  readonly text: string;
  readonly response_url: string;
  readonly trigger_id: string;
  readonly team_id: string;
  readonly channel_id: string;
  readonly user_id: string;
  readonly user_name: string;
}

/** What we use of `app_mention` and `message` events, and of what is around them. */
export interface MessagePayload {
  readonly channel: string;
  readonly ts: string;
  readonly text?: string | undefined;
  readonly user?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly channel_type?: string | undefined;
  readonly subtype?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly edited?: unknown;
}

export interface EventPayload {
  readonly event_id: string;
  readonly team_id: string;
}

function room(workspace: string, channel: string, thread: string | null): Room {
  return { platform: 'slack', workspace, channel, thread };
}

export function askedByCommand(payload: CommandPayload, dossier: string): Asked {
  const text = plainText(payload.text, null);
  const { words, private: mine } = forMe(text);
  return {
    ids: [payload.trigger_id],
    question: {
      input: { text: words },
      dossier,
      // Slash commands do not run inside threads.
      room: room(payload.team_id, payload.channel_id, null),
      private: mine,
    },
    venue: {
      kind: 'command',
      channel: payload.channel_id,
      user: payload.user_id,
      responseUrl: payload.response_url,
      typed: `${payload.command} ${text}`.trim(),
      userName: payload.user_name,
      command: payload.command,
    },
  };
}

/** A person wrote it, just now: not a bot, not an edit, not one of Slack's own notices. */
function fromPerson(message: MessagePayload): message is MessagePayload & { readonly user: string } {
  return (
    message.user !== undefined &&
    message.subtype === undefined &&
    message.bot_id === undefined &&
    message.edited === undefined
  );
}

/** The same message can arrive as two kinds of event; it has one place and time. */
function ids(message: MessagePayload, event: EventPayload): readonly string[] {
  return [event.event_id, `${message.channel} ${message.ts}`];
}

export function askedByMention(message: MessagePayload, event: EventPayload, self: string): Asked | null {
  if (!fromPerson(message)) return null;
  const { words, private: mine } = forMe(plainText(message.text ?? '', self));
  const thread = message.thread_ts ?? message.ts;
  return {
    ids: ids(message, event),
    question: {
      input: { text: words },
      dossier: null,
      room: room(event.team_id, message.channel, thread),
      private: mine,
    },
    venue: {
      kind: 'mention',
      channel: message.channel,
      user: message.user,
      thread,
      threaded: message.thread_ts !== undefined,
    },
  };
}

export function askedDirectly(message: MessagePayload, event: EventPayload, self: string): Asked | null {
  if (!fromPerson(message) || message.channel_type !== 'im') return null;
  const thread = message.thread_ts ?? null;
  return {
    ids: ids(message, event),
    question: {
      input: { text: forMe(plainText(message.text ?? '', self)).words },
      dossier: null,
      room: room(event.team_id, message.channel, thread),
      // Nobody else reads there.
      private: false,
    },
    venue: { kind: 'direct', channel: message.channel, user: message.user, thread },
  };
}
