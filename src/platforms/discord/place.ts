import {
  type APIInteraction,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Question, Room } from '../../chat/platform.ts';
import { room } from './room.ts';

type Asking = Pick<Question, 'room' | 'asker' | 'askerName' | 'cannotPost' | 'cannotDecide'>;

/** Who asks, where, and whether anything can be posted or decided there. */
export function asking(raw: APIInteraction): Asking {
  const cannotPost = whyNotLater(raw);
  return {
    room: roomOf(raw),
    asker: askerOf(raw),
    askerName: nameOf(raw),
    ...(cannotPost !== null && { cannotPost }),
    ...(!mayWrite(raw) && { cannotDecide: 'you may not write here yourself.' }),
  };
}

function roomOf({ guild_id, channel }: APIInteraction): Room {
  const parent = inThread(channel) && channel && 'parent_id' in channel ? channel.parent_id : null;
  return room(guild_id, channel?.id ?? 'unknown', parent ?? null);
}

/** In a server Discord names the member, elsewhere the person. */
const askerOf = ({ member, user }: APIInteraction): string => (member?.user ?? user)?.id ?? 'unknown';

/** As people there see whoever asks: the name in the server, else the one everywhere. */
export function nameOf({ member, user }: APIInteraction): string {
  const person = member?.user ?? user;
  return member?.nick ?? person?.global_name ?? person?.username ?? 'Somebody';
}

/**
 * Why an answer must not be for everybody there, as the asker is told; null where it may be. Discord itself
 * would let the bot write: an answer to a command needs none of its permissions, and those of the person
 * who asks are not looked at.
 */
export function whyPrivate(raw: APIInteraction, allowExternal: boolean): string | null {
  if (!allowExternal && isExternal(raw)) {
    return raw.guild_id === undefined
      ? 'Only you see this: the others here have not added Claimdesk.'
      : 'Only you see this: nobody has added Claimdesk to this server.';
  }
  if (!mayWrite(raw)) return 'Only you see this: you may not write here yourself.';
  return null;
}

/** Somebody carries the bot with their account into a server, or into a conversation, that has not added it. */
function isExternal({ context, authorizing_integration_owners: owners }: APIInteraction): boolean {
  if (context === InteractionContextType.BotDM || owners === undefined) return false;
  return owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/**
 * Why nothing can be posted there later; null where it can. An answer to a command needs no permission, a
 * message of the bot's own does.
 */
function whyNotLater(raw: APIInteraction): string | null {
  if (isExternal(raw)) {
    return raw.guild_id === undefined
      ? 'Claimdesk is not part of this conversation. Ask in a server that has added it, or write to it directly.'
      : 'nobody has added Claimdesk to this server. Whoever manages it can.';
  }
  if (raw.guild_id === undefined) return null;
  const needed = inThread(raw.channel) ? SendMessagesInThreads : SendMessages;
  const own = BigInt(raw.app_permissions);
  const missing = [
    ...((own & ViewChannel) === 0n ? ['View Channel'] : []),
    ...((own & needed) === 0n
      ? [needed === SendMessages ? 'Send Messages' : 'Send Messages in Threads']
      : []),
  ];
  if (missing.length === 0) return null;
  return `Claimdesk may not write here unasked. Whoever manages the channel can give it ${missing.join(' and ')}.`;
}

/** A member's permissions are those in that channel, its own rules included. */
function mayWrite({ member, channel }: APIInteraction): boolean {
  if (member === undefined) return true;
  const needed = inThread(channel) ? SendMessagesInThreads : SendMessages;
  return (BigInt(member.permissions) & needed) !== 0n;
}

const { SendMessages, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits;

const THREADS: readonly unknown[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
const inThread = (channel: APIInteraction['channel']): boolean => THREADS.includes(channel?.type);
