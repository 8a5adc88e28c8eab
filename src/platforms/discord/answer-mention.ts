import type { Client } from 'discord.js';
import {
  type APIDMChannel,
  type GatewayMessageCreateDispatchData,
  type RESTPostAPICurrentUserCreateDMChannelJSONBody,
  Routes,
} from 'discord-api-types/v10';
import type { Desk } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { TOO_LONG } from './answer.ts';
import { send } from './calls.ts';
import { codeOf, MAY_NOT_WRITE, NO_ACCESS, NO_HISTORY } from './errors.ts';
import { messageBelow, post, replyUnder } from './mention.ts';
import { message } from './message.ts';
import { reason } from './notes.ts';
import { room } from './room.ts';
import { within } from './within.ts';

type Written = GatewayMessageCreateDispatchData;

/** Answers a mention under it, and a direct message where it stands. */
export async function answerMention(
  client: Client,
  raw: Written,
  text: string,
  desk: Desk,
  giveUpMs: number,
): Promise<void> {
  const channel = client.channels.cache.get(raw.channel_id);
  const place = room(raw.guild_id, raw.channel_id, channel?.isThread() ? channel.parentId : null);
  const question = { input: { text }, dossier: null, room: place, asker: raw.author.id, private: false };
  const reply = (await within(desk.ask(question), giveUpMs)) ?? TOO_LONG;
  const sent = message(reply, desk.menus, 'to all');
  try {
    await send(client.rest, replyUnder(raw, sent));
  } catch (error) {
    const code = codeOf(error);
    if (code === NO_HISTORY) return send(client.rest, messageBelow(raw, sent));
    if ((code === MAY_NOT_WRITE || code === NO_ACCESS) && raw.guild_id !== undefined) {
      await answerAlone(client, raw, reply, desk).catch(() => undefined);
    }
    throw error;
  }
}

const MUTE =
  'Claimdesk may not write where you asked: somebody who manages that channel can give it Send Messages there.';

/** Where the bot may read and not write, the answer goes to who asked, with the reason. */
async function answerAlone({ rest }: Client, raw: Written, reply: Reply, desk: Desk): Promise<void> {
  const body: RESTPostAPICurrentUserCreateDMChannelJSONBody = { recipient_id: raw.author.id };
  const { id } = (await rest.post(Routes.userChannels(), { body })) as APIDMChannel;
  await send(
    rest,
    post(id, message({ ...reply, to: 'channel' }, desk.menus, 'to all', reason(MUTE)), raw.id),
  );
}
