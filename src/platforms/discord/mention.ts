import {
  type APIUser,
  type GatewayMessageCreateDispatchData,
  MessageType,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord-api-types/v10';
import type { Call } from './calls.ts';
import type { Message } from './message.ts';

/** The kinds of message that people write; the others are notices of Discord's own. */
const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/**
 * What a message asks the bot, without the mention; null when it does not ask it. In a direct message
 * everything is for the bot. In a channel the bot must be named in the text: a role's mention is not its
 * own, and a mere reply to one of its messages, which Discord counts as a mention, may be a "thanks".
 */
export function asks(raw: GatewayMessageCreateDispatchData, me: string): string | null {
  if (raw.author.bot || raw.webhook_id !== undefined || !WRITTEN.includes(raw.type)) return null;
  if (raw.guild_id !== undefined) {
    if (!raw.content.includes(`<@${me}>`) && !raw.content.includes(`<@!${me}>`)) return null;
  }
  return words(raw.content, raw.mentions, me).replace(/\s+/g, ' ');
}

/** Tokens such as `<@1>`, `<#1>`, `<:name:1>`, `<t:1>` hold ids, which are no figures. */
export function words(content: string, mentions: readonly APIUser[], me: string | null = null): string {
  const names = new Map(mentions.map(({ id, global_name, username }) => [id, global_name ?? username]));
  if (me !== null) names.delete(me);
  return content
    .replace(/<@!?(\d+)>/g, (_, id: string) => ` ${names.get(id) ?? ''} `)
    .replace(/<(?:@&|#|a?:\w+:|t:|id:|\/[^<>:]+:)[^<>]*>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

type Reference = Pick<RESTPostAPIChannelMessageJSONBody, 'message_reference'>;

/** The reply to a message. One that was deleted meanwhile is answered without the reference. */
export function replyUnder(raw: GatewayMessageCreateDispatchData, sent: Message): Call {
  const { allowed_mentions } = sent;
  return post(
    raw.channel_id,
    {
      ...sent,
      allowed_mentions: { ...allowed_mentions, replied_user: false },
      message_reference: { message_id: raw.id, fail_if_not_exists: false },
    },
    raw.id,
  );
}

/** The same where the bot may not read the channel's history, and so may not refer to a message in it. */
export function messageBelow(raw: GatewayMessageCreateDispatchData, sent: Message): Call {
  return post(raw.channel_id, sent, raw.id);
}

/** A message of our own. Should it be sent twice with one nonce, Discord keeps the first. */
export function post(channel: string, sent: Message & Reference, nonce: string): Call {
  const body = { ...sent, nonce, enforce_nonce: true };
  return { method: 'POST', route: Routes.channelMessages(channel), body, byToken: false };
}
