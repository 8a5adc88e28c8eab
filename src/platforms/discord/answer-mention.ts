import type { Client, REST } from 'discord.js';
import {
  type APIDMChannel,
  type APIMessage,
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
import { type Message, message } from './message.ts';
import { reason, under } from './notes.ts';
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
  const { id: asker, global_name, username } = raw.author;
  const askerName = raw.member?.nick ?? global_name ?? username;
  const question = { input: { text }, dossier: null, room: place, asker, askerName, private: false };
  const reply = (await within(desk.ask(question), giveUpMs)) ?? TOO_LONG;
  const sent = message(reply, desk.menus, 'to all');
  try {
    const { id } = await sendUnder(client.rest, raw, sent);
    // Whoever asked, it stands there for all to see.
    await desk.posted({ room: place, message: id, reply: { ...reply, to: 'channel' } });
  } catch (error) {
    const code = codeOf(error);
    if ((code === MAY_NOT_WRITE || code === NO_ACCESS) && raw.guild_id !== undefined) {
      await answerAlone(client, raw, reply, desk).catch(() => undefined);
    }
    throw error;
  }
}

async function sendUnder(rest: REST, raw: Written, sent: Message): Promise<Pick<APIMessage, 'id'>> {
  try {
    return (await send(rest, replyUnder(raw, sent))) as APIMessage;
  } catch (error) {
    if (codeOf(error) !== NO_HISTORY) throw error;
    return (await send(rest, messageBelow(raw, sent))) as APIMessage;
  }
}

const MUTE =
  'Claimdesk may not write where you asked: somebody who manages that channel can give it Send Messages there.';

/** Where the bot may read and not write, the answer goes to who asked, with the reason. */
async function answerAlone({ rest }: Client, raw: Written, reply: Reply, desk: Desk): Promise<void> {
  const body: RESTPostAPICurrentUserCreateDMChannelJSONBody = { recipient_id: raw.author.id };
  const { id } = (await rest.post(Routes.userChannels(), { body })) as APIDMChannel;
  const note = reason(MUTE);
  const told: Reply = { ...reply, to: 'channel' };
  const sent = post(id, message(told, desk.menus, 'to all', note), raw.id);
  const answered = (await send(rest, sent)) as APIMessage;
  await desk.posted({ room: room(undefined, id, null), message: answered.id, reply: under(note, told) });
}
