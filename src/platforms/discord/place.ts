import {
  type APIInteraction,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Room } from '../../chat/platform.ts';
import { room } from './room.ts';

export function roomOf({ guild_id, channel }: APIInteraction): Room {
  const parent = inThread(channel) && channel && 'parent_id' in channel ? channel.parent_id : null;
  return room(guild_id, channel?.id ?? 'unknown', parent ?? null);
}

/** In a server Discord names the member, elsewhere the person. */
export const askerOf = ({ member, user }: APIInteraction): string => (member?.user ?? user)?.id ?? 'unknown';

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

/** A member's permissions are those in that channel, its own rules included. */
function mayWrite({ member, channel }: APIInteraction): boolean {
  if (member === undefined) return true;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed = inThread(channel) ? SendMessagesInThreads : SendMessages;
  return (BigInt(member.permissions) & needed) !== 0n;
}

const THREADS: readonly unknown[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
const inThread = (channel: APIInteraction['channel']): boolean => THREADS.includes(channel?.type);
