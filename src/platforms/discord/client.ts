import { Client, GatewayIntentBits, Options, Partials, REST } from 'discord.js';

export const DISCORD_API = 'https://discord.com/api';

/** One attempt; with two retries a request gives up after half a minute at most, rate limits aside. */
export const REST_TIMEOUT_MS = 10_000;
export const REST_RETRIES = 2;

/**
 * discord.js keeps the connection and the rate limits. We read its raw packets, so that the same code
 * reads what arrives over HTTP, and let it remember no messages. Without the intent for message
 * content Discord still gives the content of what mentions the bot and of direct messages.
 */
export function createClient(apiUrl: string): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: apiUrl, timeout: REST_TIMEOUT_MS, retries: REST_RETRIES },
  });
}

/**
 * For what an interaction's own token pays for: the first response, the look for the message it became, what
 * follows. Discord counts none of it among the fifty requests a second that a bot may make; discord.js counts
 * all but the first response, so that late answers would wait for each other and for all else that is sent.
 * Source: discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
export function restForInteractions(apiUrl: string): { readonly rest: REST; close(): void } {
  const rest = new REST({
    api: apiUrl,
    timeout: REST_TIMEOUT_MS,
    retries: REST_RETRIES,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  });
  return {
    rest,
    close() {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
