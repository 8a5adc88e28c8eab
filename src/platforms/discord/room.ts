import type { Room } from '../../chat/platform.ts';

/** A thread is a channel of its own to Discord; to the desk it is one inside its parent. */
export function room(guild: string | undefined, channel: string, parent: string | null): Room {
  const place = { platform: 'discord', workspace: guild ?? null } as const;
  return parent === null
    ? { ...place, channel, thread: null }
    : { ...place, channel: parent, thread: channel };
}
