import { randomBytes } from 'node:crypto';
import { type Client, GatewayDispatchEvents, type REST } from 'discord.js';
import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import type { Log } from '../../chat/log.ts';
import type { Desk, Platform } from '../../chat/platform.ts';
import { firstResponse, send } from './calls.ts';
import { createClient, DISCORD_API } from './client.ts';
import { createConnection } from './connection.ts';
import { ACKNOWLEDGED, codeOf, NO_HISTORY, refusal, sayRefusal, told } from './errors.ts';
import { handleInteraction } from './interaction.ts';
import { PATIENCE_MS } from './limits.ts';
import { asks, messageBelow, post, replyUnder } from './mention.ts';
import { message } from './message.ts';
import { room } from './room.ts';
import { rememberSeen, type Seen } from './seen.ts';

export interface DiscordOptions {
  readonly token: string;
  readonly desk: Desk;
  readonly log: Log;
  /** Discord's REST interface without the version; the gateway's address comes from there. */
  readonly apiUrl?: string;
  readonly seen?: Seen;
  /** A text of at most 25 characters that is new each time. */
  readonly newNonce?: () => string;
  /** How long an answer may take before the asker is told to wait. */
  readonly patienceMs?: number;
}

/** The desk in Discord: slash commands, mentions and direct messages over the gateway. */
export function createDiscord(options: DiscordOptions): Platform {
  const { token, desk, log, apiUrl = DISCORD_API, seen = rememberSeen(), patienceMs = PATIENCE_MS } = options;
  const { newNonce = () => randomBytes(12).toString('hex') } = options;
  const client = createClient(apiUrl);
  const connection = createConnection(client, token, log, apiUrl);
  const answering = new Set<Promise<void>>();
  let stopped: Promise<void> | null = null;

  /** Takes on what arrives, once, until the bot stops. Nothing that goes wrong in it gets further. */
  function take(id: string, what: string, answer: () => Promise<void>): void {
    if (stopped !== null) return;
    const work = seen
      .first(id)
      .then((first) => (first ? answer() : undefined))
      .catch((error) => complain(log, what, error))
      .finally(() => answering.delete(work));
    answering.add(work);
  }

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: APIInteraction) =>
    take(raw.id, 'interaction', () => answerInteraction(client.rest, raw, desk, patienceMs)),
  );
  client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: GatewayMessageCreateDispatchData) => {
    const text = client.user && asks(raw, client.user.id);
    if (text !== null) take(raw.id, 'message', () => answerMessage(client, raw, text, desk));
  });

  return {
    name: 'discord',
    post: (room, reply) => {
      const call = post(room.thread ?? room.channel, message(reply, desk.menus, 'to all'), newNonce());
      return send(client.rest, call).catch((error) => {
        throw sayRefusal(error);
      });
    },
    start: () => connection.open(),
    stop() {
      stopped ??= Promise.resolve()
        .then(() => Promise.all(answering))
        .then(() => connection.close());
      return stopped;
    },
  };
}

async function answerInteraction(
  rest: REST,
  raw: APIInteraction,
  desk: Desk,
  patienceMs: number,
): Promise<void> {
  const handled = await handleInteraction(raw, desk, patienceMs);
  if (handled === null) return;
  try {
    await send(rest, firstResponse(raw, handled.first));
  } catch (error) {
    // A retry may find that its own first attempt was taken; then somebody waits for what comes later.
    if (codeOf(error) !== ACKNOWLEDGED) throw error;
  }
  for (const call of (await handled.later) ?? []) await send(rest, call);
}

async function answerMessage(
  client: Client,
  raw: GatewayMessageCreateDispatchData,
  text: string,
  desk: Desk,
): Promise<void> {
  const channel = client.channels.cache.get(raw.channel_id);
  const place = room(raw.guild_id, raw.channel_id, channel?.isThread() ? channel.parentId : null);
  const reply = await desk.ask({
    input: { text },
    dossier: null,
    room: place,
    asker: raw.author.id,
    private: false,
  });
  const sent = message(reply, desk.menus, 'to all');
  try {
    await send(client.rest, replyUnder(raw, sent));
  } catch (error) {
    if (codeOf(error) !== NO_HISTORY) throw error;
    await send(client.rest, messageBelow(raw, sent));
  }
}

function complain(log: Log, what: string, error: unknown): void {
  const refused = refusal(error);
  const fields = { platform: 'discord', what, ...told(error) };
  if (refused === null) log.error(fields, 'an answer could not be sent');
  else log.warn(fields, `an answer was refused: ${refused}`);
}
