import type { Question, Room } from '../../chat/platform.ts';
import { forMe, plainText } from './decode.ts';
import type { Venue } from './venue.ts';

export interface Asked {
  /** Names this delivery: Slack delivers again what it thinks was not received. */
  readonly ids: readonly string[];
  readonly question: Question;
  readonly venue: Venue;
  readonly standing: Standing;
}

/** What Slack says of itself about who asks and who else reads; null where it does not. */
export interface Standing {
  /** The workspace that the asker belongs to. */
  readonly team: string | null;
  /** Whether people of another organisation read there. */
  readonly shared: boolean | null;
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
  /** In shared channels the first is where the author belongs; elsewhere there may be the second alone. */
  readonly user_team?: string | undefined;
  readonly team?: string | undefined;
}

export interface EventPayload {
  readonly event_id: string;
  readonly team_id: string;
  readonly is_ext_shared_channel?: boolean | undefined;
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
      asker: payload.user_id,
      askerName: payload.user_name,
      private: mine,
    },
    // Slack says nothing of the channel here, and the team is that of the workspace it was typed in.
    standing: { team: null, shared: null },
    venue: {
      kind: 'command',
      channel: payload.channel_id,
      user: payload.user_id,
      responseUrl: payload.response_url,
      typed: `${payload.command} ${text}`.trim(),
      userName: payload.user_name,
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

function standing(message: MessagePayload, event: EventPayload): Standing {
  return { team: message.user_team ?? message.team ?? null, shared: event.is_ext_shared_channel ?? null };
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
      asker: message.user,
      private: mine,
    },
    standing: standing(message, event),
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
      asker: message.user,
      // Nobody else reads there.
      private: false,
    },
    standing: { ...standing(message, event), shared: false },
    venue: { kind: 'direct', channel: message.channel, user: message.user, thread },
  };
}
