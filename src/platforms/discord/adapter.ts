import type { REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Log } from '../../chat/log.ts';
import type { Desk, Platform } from '../../chat/platform.ts';
import type { Terms } from './answer.ts';
import { answerMention } from './answer-mention.ts';
import { firstResponse, send } from './calls.ts';
import { createClient } from './client.ts';
import { conclude, handled } from './conclude.ts';
import { createConnection } from './connection.ts';
import { ACKNOWLEDGED, codeOf } from './errors.ts';
import { createIntake } from './intake.ts';
import { asks } from './mention.ts';
import { complete, type DiscordOptions } from './options.ts';
import { readPackets } from './packets.ts';
import { poster } from './post.ts';

/** The desk in Discord over the gateway: commands, clicks, mentions and direct messages. */
export function createDiscord(options: DiscordOptions): Platform {
  const { token, desk, log, apiUrl, seen, terms, newNonce } = complete(options);
  const client = createClient(apiUrl);
  const connection = createConnection(client, token, log, apiUrl);
  const intake = createIntake(seen, log);
  let stopped: Promise<void> | null = null;

  readPackets(client, {
    interaction(raw) {
      void intake.take(raw.id, 'interaction', () => answerInteraction(client.rest, raw, desk, terms, log));
    },
    message(raw) {
      const text = client.user && asks(raw, client.user.id);
      if (text === null) return;
      void intake.take(raw.id, 'message', () => answerMention(client, raw, text, desk, terms.giveUpMs));
    },
  });

  return {
    name: 'discord',
    post: poster(client.rest, desk, newNonce),
    failed: connection.failed,
    start: () => connection.open(),
    stop() {
      stopped ??= intake.close().then(() => connection.close());
      return stopped;
    },
  };
}

async function answerInteraction(
  rest: REST,
  raw: APIInteraction,
  desk: Desk,
  terms: Terms,
  log: Log,
): Promise<void> {
  const answer = await handled(raw, desk, terms, log);
  if (answer === null) return;
  try {
    await send(rest, firstResponse(raw, answer.first));
  } catch (error) {
    // A retry may find that its own first attempt was taken; then somebody waits for what comes later.
    if (codeOf(error) !== ACKNOWLEDGED) throw error;
  }
  await conclude(rest, answer);
}
