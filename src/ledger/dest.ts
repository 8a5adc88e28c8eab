import { sql } from 'kysely';
import type { Room } from '../chat/platform.ts';

/**
 * A room as the store writes it: `slack:T1:C1`, `discord:-:42:77` (a direct message has no workspace; the
 * last part is the thread). A person's direct messages are the channel `@USER`.
 */
export function destOf({ platform, workspace, channel, thread }: Room): string {
  const parts = [platform, workspace ?? NONE, channel, ...(thread === null ? [] : [thread])];
  if (parts.some((part) => part === '' || part.includes(':')))
    throw new Error(`cannot be written as a destination: ${JSON.stringify(parts)}`);
  return parts.join(':');
}

export function roomOf(dest: string): Room {
  const [platform, workspace, channel, thread = null] = dest.split(':');
  if (channel === undefined || workspace === undefined || !isPlatform(platform))
    throw new Error(`is no destination: ${dest}`);
  return { platform, workspace: workspace === NONE ? null : workspace, channel, thread };
}

/** The channel a destination lies in, with all its threads: what rate limits and settings are about. */
export const channelOf = (dest: string): string => dest.split(':', 3).join(':');

export const workspaceOf = (dest: string): string => dest.split(':', 2).join(':');

/** Of rows with a `dest`, those of a channel and its threads: a range, since `;` follows `:` in byte order. */
export const inChannel = (channel: string) =>
  sql<boolean>`(dest = ${channel} or (dest >= ${`${channel}:`} and dest < ${`${channel};`}))`;

/** Of lanes, those of a platform. */
export const onPlatform = (platform: string) =>
  sql<boolean>`(workspace >= ${`${platform}:`} and workspace < ${`${platform};`})`;

const NONE = '-';

const isPlatform = (word: string | undefined): word is Room['platform'] =>
  word === 'slack' || word === 'discord' || word === 'terminal';
