import type { Log } from '../chat/log.ts';
import type { Desk, Platform } from '../chat/platform.ts';
import type { Seen } from '../chat/seen.ts';
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

/** What every platform is given. */
export interface AdapterParts {
  readonly config: Config;
  readonly desk: Desk;
  readonly log: Log;
  /** Null: what was taken on before is each platform's own to know. */
  readonly seen: Seen | null;
}

/** A platform for each that the settings name, else the terminal. An SDK is loaded only where it is used. */
export async function openAdapters(
  parts: AdapterParts,
  terminal: Omit<TerminalParts, 'desk'>,
): Promise<Adapter[]> {
  const { config, desk, log, seen } = parts;
  if (inChats(config)) {
    const allowExternal = config.ALLOW_EXTERNAL === 'on';
    const common = { desk, log, allowExternal, ...(seen !== null && { seen }) };
    const adapters = await Promise.all([openSlack(config, common), openDiscord(config, common)]);
    return adapters.filter((adapter) => adapter !== null);
  }
  const { createTerminal } = await import('../platforms/terminal/adapter.ts');
  return [createTerminal({ ...terminal, desk })];
}

type Common = Omit<AdapterParts, 'config' | 'seen'> & {
  readonly allowExternal: boolean;
  readonly seen?: Seen;
};

async function openSlack(config: Config, common: Common): Promise<Adapter | null> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = config;
  const reached = slackReached(config);
  if (botToken === undefined || reached === null) return null;
  const { createSlack } = await import('../platforms/slack/adapter.ts');
  return createSlack({ ...common, botToken, reached, ...(apiUrl !== undefined && { apiUrl }) });
}

/** How Slack reaches us, as the settings have it; null without it. */
function slackReached(config: Config): Reached | null {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = config;
  if (appToken !== undefined) return { by: 'socket', appToken };
  return signingSecret === undefined ? null : { by: 'http', signingSecret };
}

/** Over HTTP where there is a key to check its requests with, else over the gateway. */
async function openDiscord(config: Config, common: Common): Promise<Adapter | null> {
  const { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey, DISCORD_API_URL: apiUrl } = config;
  if (token === undefined) return null;
  const options = { ...common, token, ...(apiUrl !== undefined && { apiUrl }) };
  if (publicKey === undefined) {
    const { createDiscord } = await import('../platforms/discord/adapter.ts');
    return createDiscord(options);
  }
  const { createDiscordHttp } = await import('../platforms/discord/http-adapter.ts');
  return createDiscordHttp({ ...options, publicKey });
}
