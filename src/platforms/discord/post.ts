import type { REST } from 'discord.js';
import type { Desk, Platform } from '../../chat/platform.ts';
import { send } from './calls.ts';
import { sayRefusal } from './errors.ts';
import { post } from './mention.ts';
import { message } from './message.ts';

/** Says something in a room unasked. Rejects with what to grant where that cannot be done. */
export function poster(rest: REST, desk: Desk, newNonce: () => string): Platform['post'] {
  return async (room, reply) => {
    const call = post(room.thread ?? room.channel, message(reply, desk.menus, 'to all'), newNonce());
    try {
      await send(rest, call);
    } catch (error) {
      throw sayRefusal(error);
    }
  };
}
