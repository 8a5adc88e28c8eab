import type { APIInteraction } from 'discord-api-types/v10';
import type { Platform } from '../../chat/platform.ts';
import type { Terms } from './answer.ts';
import { answerMention } from './answer-mention.ts';
import { createCaller } from './caller.ts';
import { firstResponse, messageIn, send } from './calls.ts';
import { createClient, restForInteractions } from './client.ts';
import { type Concluding, conclude, handled } from './conclude.ts';
import { createConnection } from './connection.ts';
import { createCourier } from './courier.ts';
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
  const answering = restForInteractions(apiUrl);
  const connection = createConnection(client, token, log, apiUrl);
  const intake = createIntake(seen, log);
  let stopped: Promise<void> | null = null;

  readPackets(
    client,
    {
      interaction(raw) {
        void intake.take(raw.id, 'interaction', () =>
          answerInteraction(raw, terms, { rest: answering.rest, desk, log }),
        );
      },
      message(raw) {
        const text = client.user && asks(raw, client.user.id);
        if (text === null) return;
        void intake.take(raw.id, 'message', () => answerMention(client, raw, text, desk, terms.giveUpMs));
      },
    },
    log,
  );

  return {
    name: 'discord',
    post: poster(client.rest, desk, newNonce),
    courier: createCourier({ call: createCaller(token, apiUrl), desk }),
    failed: connection.failed,
    start: () => connection.open(),
    stop() {
      stopped ??= intake.close().then(() => {
        answering.close();
        return connection.close();
      });
      return stopped;
    },
  };
}

async function answerInteraction(raw: APIInteraction, terms: Terms, concluding: Concluding): Promise<void> {
  const { rest, desk, log } = concluding;
  const answer = await handled(raw, desk, terms, log);
  if (answer === null) return;
  let became: ReturnType<typeof messageIn> = null;
  try {
    became = messageIn(await send(rest, firstResponse(raw, answer.first)));
  } catch (error) {
    // A retry may find that its own first attempt was taken; then somebody waits for what comes later.
    if (codeOf(error) !== ACKNOWLEDGED) throw error;
  }
  await conclude(raw, answer, became, concluding);
}
