import { z } from 'zod';
import { parseChannels } from './channels.ts';
import { WHERE } from './whereabouts.ts';

const isNoPort = `is no port: ${WHERE.HTTP_PORT}`;
const onOrOff = z.enum(['on', 'off'], { error: 'is neither on nor off' });
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Tokens go there: in the clear only on this machine. */
const api = z
  .url({ protocol: /^https?$/, error: 'is no address' })
  .refine((url) => url.startsWith('https:') || LOCAL.test(url), 'must begin with https://')
  .optional();
const LOCAL = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/;

const token = (prefix: string, where: string) =>
  z.string().startsWith(prefix, `must begin with ${prefix}: ${where}`).optional();

/**
 * Every setting, as the environment has it. `.env.example` is made of these descriptions, in this order:
 * `npm run --silent desk -- settings > .env.example`.
 */
export const settings = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', WHERE.SLACK_BOT_TOKEN).describe(
    `Slack: the bot token, which begins with xoxb-: ${WHERE.SLACK_BOT_TOKEN}.`,
  ),
  SLACK_APP_TOKEN: token('xapp-', WHERE.SLACK_APP_TOKEN).describe(
    `Slack: the app-level token for Socket Mode, which begins with xapp-: ${WHERE.SLACK_APP_TOKEN}.`,
  ),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^[0-9a-f]{32,64}$/,
      `is no signing secret (32 digits and letters a to f): ${WHERE.SLACK_SIGNING_SECRET}`,
    )
    .optional()
    .describe(
      `Slack over HTTP instead of Socket Mode: the secret that its requests are signed with; ${WHERE.SLACK_SIGNING_SECRET}. Then leave SLACK_APP_TOKEN empty, and set HTTP_PORT.`,
    ),
  SLACK_API_URL: api.describe(
    'Slack: where its Web API is, if not at https://slack.com/api/: https://slack-gov.com/api/ for GovSlack, or a proxy of yours.',
  ),
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      `is no bot token (three parts with dots between): ${WHERE.DISCORD_TOKEN}`,
    )
    .optional()
    .describe(`Discord: the bot token: ${WHERE.DISCORD_TOKEN}.`),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, `is no public key (64 digits and letters a to f): ${WHERE.DISCORD_PUBLIC_KEY}`)
    .optional()
    .describe(
      `Discord over HTTP instead of the gateway: the key that its requests are checked with; ${WHERE.DISCORD_PUBLIC_KEY}. Then set HTTP_PORT too. Mentions and direct messages need the gateway.`,
    ),
  DISCORD_API_URL: api.describe(
    'Discord: where its REST interface is, without the version, if not at https://discord.com/api: a proxy of yours.',
  ),
  HTTP_PORT: z
    .string()
    .regex(/^\d+$/, isNoPort)
    .transform(Number)
    .pipe(z.number().min(1, isNoPort).max(65_535, isNoPort))
    .optional()
    .describe(
      'Listens for HTTP on this port: /slack/events with SLACK_SIGNING_SECRET, /discord/interactions with DISCORD_PUBLIC_KEY, and /health for load balancers. TLS ends at the proxy in front of it.',
    ),
  HTTP_HOST: z
    .string()
    .default('0.0.0.0')
    .describe('The address to listen on; 127.0.0.1 where the proxy runs on the same machine.'),
  ALLOW_EXTERNAL: onOrOff
    .default('off')
    .describe(
      'on: answers guests too, and in channels that are shared with another organisation (Slack Connect). In Discord, servers that have not added the bot see its answers too.',
    ),
  DATA_DIR: z.string().default('data').describe('The folder that holds the dossiers.'),
  STATE_DIR: z
    .string()
    .default('.state')
    .describe(
      'The folder for what Claimdesk itself keeps, on a local disk: the ledger of every change, who follows what, which answers stand where. It must be writable.',
    ),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: `is no address of a PostgreSQL database: ${WHERE.DATABASE_URL}`,
    })
    .optional()
    .describe(
      `Keeps all that in a PostgreSQL database instead, which several processes can share: ${WHERE.DATABASE_URL}. docs/ledger.md tells how to move.`,
    ),
  KEEP_MISSES: onOrOff
    .default('on')
    .describe(
      'on: keeps questions that found nothing, as text without who asked, for 90 days; they are what the desk should add next, and `desk misses` lists them. off: keeps none.',
    ),
  CHANNEL_DOSSIERS: z
    .string()
    .default('')
    .transform(parseChannels)
    .describe(
      'With several dossiers: the default one of a channel, as slack:CHANNEL=DOSSIER or discord:CHANNEL=DOSSIER, separated by commas, for example slack:C0123456789=dprk,discord:123456789012345678=dprk. In Slack the id stands at the end of the channel\'s "About" tab; in Discord switch on Developer Mode, then right-click the channel → Copy Channel ID.',
    ),
  DESK_CHANNEL: z
    .string()
    .regex(/^(?:slack|discord):\w+$/, 'is not of the form slack:CHANNEL or discord:CHANNEL')
    .optional()
    .describe(
      'The desk\'s own channel, as slack:CHANNEL or discord:CHANNEL: where "Something wrong?" goes, and what is wrong with the files. Invite the bot to it. Without it, answers do not offer that button.',
    ),
  LOG_LEVEL: z
    .enum(LEVELS, { error: `is no level: write ${LEVELS.join(', ')}` })
    .default('info')
    .describe(`How much is logged: ${LEVELS.join(', ')}.`),
});

export type Config = z.infer<typeof settings>;
export type SettingName = keyof Config;
