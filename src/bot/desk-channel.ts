import type { Log } from '../chat/log.ts';
import type { Platform, Room } from '../chat/platform.ts';
import type { Reply } from '../chat/reply.ts';
import { UserError } from '../errors.ts';

/** The desk's own channel, `slack:C012` or `discord:123`. */
export interface DeskChannel {
  /**
   * Says something there. Before it is open, that is kept until it is.
   * @throws when its platform is not among these, is not connected, or refuses
   */
  tell(reply: Reply): Promise<void>;
  /** The platforms are connected. Never rejects. */
  open(): Promise<void>;
}

export function deskChannel(channel: string, platforms: readonly Platform[], log: Log): DeskChannel {
  let early: Reply[] | null = [];
  const post = (reply: Reply) => postIn(channel, reply, platforms);
  return {
    async tell(reply) {
      if (early === null) await post(reply);
      else early.push(reply);
    },
    async open() {
      const kept = early ?? [];
      early = null;
      for (const reply of kept)
        await post(reply).catch((err: unknown) => log.error({ err }, 'the desk could not be told'));
    },
  };
}

async function postIn(channel: string, reply: Reply, platforms: readonly Platform[]): Promise<void> {
  const [name, id = ''] = channel.split(':');
  const platform = platforms.find((candidate) => candidate.name === name);
  if (platform === undefined) {
    throw new UserError('no-desk', `The desk's channel is on ${name}, and Claimdesk is not connected to it.`);
  }
  const room: Room = { platform: platform.name, workspace: null, channel: id, thread: null };
  await platform.post(room, reply);
}
