import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { firstResponse, original, send } from '../../../src/platforms/discord/calls.ts';
import { restForInteractions } from '../../../src/platforms/discord/client.ts';
import { slash } from './fake/payloads.ts';
import { DiscordServer } from './fake/server.ts';

test('what comes after an answer does not wait for the fifty requests a second that a bot has for all else', async () => {
  const server = await DiscordServer.listen();
  const { rest, close } = restForInteractions(server.apiUrl);
  let waited = 0;
  rest.on('rateLimited', () => {
    waited += 1;
  });
  const data = { content: 'about 300', flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
  await Promise.all(
    Array.from({ length: 120 }, async () => {
      const raw = slash('dprk', 'casualties');
      server.rest.expect(raw);
      await send(rest, firstResponse(raw as never, { type: 4, data }));
      await send(rest, original(raw as never));
    }),
  );
  expect(server.to(/@original$/)).toHaveLength(120);
  expect(waited).toBe(0);
  close();
  await server.stop();
});
