import type { Platform, Room } from '../chat/platform.ts';
import type { Reply } from '../chat/reply.ts';
import { UserError } from '../errors.ts';

/**
 * Says something in the desk's own channel, `slack:C012` or `discord:123`.
 * @throws when its platform is not among these, is not connected, or refuses
 */
export async function postToDesk(
  channel: string,
  reply: Reply,
  platforms: readonly Platform[],
): Promise<void> {
  const [name, id = ''] = channel.split(':');
  const platform = platforms.find((candidate) => candidate.name === name);
  if (platform === undefined) {
    throw new UserError('no-desk', `The desk's channel is on ${name}, and Claimdesk is not connected to it.`);
  }
  const room: Room = { platform: platform.name, workspace: null, channel: id, thread: null };
  await platform.post(room, reply);
}
