import type { Log } from '../chat/log.ts';
import type { Desk, Platform } from '../chat/platform.ts';
import type { Config } from '../config/settings.ts';
import type { Route } from '../http/route.ts';
import type { Reached } from '../platforms/slack/transport.ts';
import type { TerminalParts } from '../platforms/terminal/adapter.ts';

/** A platform, with what the HTTP server has to serve for it and, in a terminal, the end of what is typed. */
export type Adapter = Platform & { readonly routes?: readonly Route[]; readonly ended?: Promise<void> };

/** Whether anybody can ask from elsewhere; otherwise the terminal is where to ask. */
export function inChats(config: Config): boolean {
  return config.SLACK_BOT_TOKEN !== undefined || config.DISCORD_TOKEN !== undefined;
}

/** A platform for each that the settings name, else the terminal. An SDK is loaded only where it is used. */
export async function openAdapters(
  config: Config,
  desk: Desk,
  log: Log,
  terminal: Omit<TerminalParts, 'desk'>,
): Promise<Adapter[]> {
  if (inChats(config)) {
    const adapters = await Promise.all([openSlack(config, desk, log), openDiscord(config, desk, log)]);
    return adapters.filter((adapter) => adapter !== null);
  }
  const { createTerminal } = await import('../platforms/terminal/adapter.ts');
  return [createTerminal({ ...terminal, desk })];
}

async function openSlack(config: Config, desk: Desk, log: Log): Promise<Adapter | null> {
  const { SLACK_BOT_TOKEN: botToken } = config;
  const reached = slackReached(config);
  if (botToken === undefined || reached === null) return null;
  const { createSlack } = await import('../platforms/slack/adapter.ts');
  return createSlack({ botToken, reached, desk, log, allowExternal: config.ALLOW_EXTERNAL === 'on' });
}

/** How Slack reaches us, as the settings have it; null without it. */
function slackReached(config: Config): Reached | null {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = config;
  if (appToken !== undefined) return { by: 'socket', appToken };
  return signingSecret === undefined ? null : { by: 'http', signingSecret };
}

/** Over HTTP where there is a key to check its requests with, else over the gateway. */
async function openDiscord(config: Config, desk: Desk, log: Log): Promise<Adapter | null> {
  const { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey } = config;
  if (token === undefined) return null;
  const options = { token, desk, log, allowExternal: config.ALLOW_EXTERNAL === 'on' };
  if (publicKey === undefined) {
    const { createDiscord } = await import('../platforms/discord/adapter.ts');
    return createDiscord(options);
  }
  const { createDiscordHttp } = await import('../platforms/discord/http-adapter.ts');
  return createDiscordHttp({ ...options, publicKey });
}
