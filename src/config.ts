import { z } from 'zod';

/** What is told of a setting that is wrong: its name, what is wrong, and where the right value is found. */
export interface SettingProblem {
  readonly name: string;
  readonly problem: string;
}

const token = (prefix: string, cure: string) =>
  z.string().startsWith(prefix, `must begin with ${prefix}: ${cure}`).optional();

const SLACK_BOT =
  'at api.slack.com/apps open your app → OAuth & Permissions → "Bot User OAuth Token", after installing the app to the workspace';
const SLACK_APP =
  'at api.slack.com/apps open your app → Basic Information → App-Level Tokens → Generate, with the scope connections:write';
const SLACK_SECRET =
  'at api.slack.com/apps open your app → Basic Information → App Credentials → "Signing Secret" → Show';
const PORT = 'the port that your proxy or load balancer sends requests to, for example 3000';
const DISCORD_TOKEN =
  'at discord.com/developers/applications open your application → Bot → Reset Token, and copy it whole';
const DISCORD_KEY =
  'at discord.com/developers/applications open your application → General Information → Public Key';

/** Every setting, as the environment has it. The descriptions are printed in `.env.example`. */
export const settings = z
  .object({
    SLACK_BOT_TOKEN: token('xoxb-', SLACK_BOT).describe(`Slack's bot token: ${SLACK_BOT}.`),
    SLACK_APP_TOKEN: token('xapp-', SLACK_APP).describe(
      `Slack's app-level token for Socket Mode: ${SLACK_APP}.`,
    ),
    SLACK_SIGNING_SECRET: z
      .string()
      .regex(/^[0-9a-f]{32,64}$/, `is no signing secret (32 digits and letters a to f): ${SLACK_SECRET}`)
      .optional()
      .describe(
        `Slack over HTTP instead of Socket Mode: the secret that its requests are signed with; then leave SLACK_APP_TOKEN empty and set HTTP_PORT. ${SLACK_SECRET}.`,
      ),
    HTTP_PORT: z
      .string()
      .regex(/^\d+$/, `is no port: ${PORT}`)
      .transform(Number)
      .pipe(z.number().min(1, `is no port: ${PORT}`).max(65_535, `is no port: ${PORT}`))
      .optional()
      .describe(
        'Listens for HTTP: /slack/events with SLACK_SIGNING_SECRET, /discord/interactions with DISCORD_PUBLIC_KEY, and /health for load balancers. TLS ends at the proxy in front of it.',
      ),
    HTTP_HOST: z
      .string()
      .default('0.0.0.0')
      .describe('The address to listen on; 127.0.0.1 where the proxy runs on the same machine.'),
    ALLOW_EXTERNAL: z
      .enum(['on', 'off'], { error: 'is neither on nor off' })
      .default('off')
      .describe(
        'on: answers guests too, and in channels that are shared with another organisation (Slack Connect). In Discord, servers that have not added the bot see its answers too.',
      ),
    DISCORD_TOKEN: z
      .string()
      .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, `is no bot token (three parts with dots between): ${DISCORD_TOKEN}`)
      .optional()
      .describe(`Discord's bot token: ${DISCORD_TOKEN}.`),
    DISCORD_PUBLIC_KEY: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, `is no public key (64 digits and letters a to f): ${DISCORD_KEY}`)
      .optional()
      .describe(
        `Discord over HTTP instead of the gateway: the key that its requests are checked with; then set HTTP_PORT too. Mentions and direct messages need the gateway. ${DISCORD_KEY}.`,
      ),
    DATA_DIR: z.string().default('data').describe('The folder that holds the dossiers.'),
    STATE_DIR: z.string().default('.state').describe('The folder for what Claimdesk itself keeps.'),
    KEEP_MISSES: z
      .enum(['on', 'off'], { error: 'is neither on nor off' })
      .default('on')
      .describe(
        'Keep questions that found nothing, as text without who asked, for 90 days: `desk misses` lists them.',
      ),
    CHANNEL_DOSSIERS: z
      .string()
      .default('')
      .transform(parseChannels)
      .describe(
        'With several dossiers: the default one of a channel, as slack:CHANNEL=DOSSIER or discord:CHANNEL=DOSSIER, separated by commas. In Slack the id stands at the end of the channel\'s "About" tab; in Discord switch on Developer Mode, then right-click the channel → Copy Channel ID.',
      ),
    DESK_CHANNEL: z
      .string()
      .regex(/^(?:slack|discord):\w+$/, 'is not of the form slack:CHANNEL or discord:CHANNEL')
      .optional()
      .describe(
        'The desk\'s own channel, as slack:CHANNEL or discord:CHANNEL: where "Something wrong?" goes. The bot must be in it.',
      ),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'is no level: write fatal, error, warn, info, debug or silent',
      })
      .default('info')
      .describe('How much is logged: fatal, error, warn, info, debug or silent.'),
  })
  .superRefine((values, context) => {
    const missing = (path: string, other: string, cure: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `is needed beside ${other}: ${cure}` });
    const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, HTTP_PORT } = values;
    if (values.DISCORD_PUBLIC_KEY !== undefined) {
      if (values.DISCORD_TOKEN === undefined) missing('DISCORD_TOKEN', 'DISCORD_PUBLIC_KEY', DISCORD_TOKEN);
      if (HTTP_PORT === undefined) missing('HTTP_PORT', 'DISCORD_PUBLIC_KEY', PORT);
    }
    if (SLACK_BOT_TOKEN !== undefined && SLACK_APP_TOKEN === undefined && SLACK_SIGNING_SECRET === undefined)
      missing('SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', SLACK_APP);
    if (SLACK_APP_TOKEN !== undefined && SLACK_BOT_TOKEN === undefined)
      missing('SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', SLACK_BOT);
    if (SLACK_SIGNING_SECRET === undefined) return;
    if (SLACK_BOT_TOKEN === undefined) missing('SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', SLACK_BOT);
    if (HTTP_PORT === undefined) missing('HTTP_PORT', 'SLACK_SIGNING_SECRET', PORT);
    if (SLACK_APP_TOKEN !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['SLACK_APP_TOKEN'],
        message:
          'and SLACK_SIGNING_SECRET are two ways for one app: leave this empty for HTTP, or the other for Socket Mode',
      });
  });

export type Config = z.infer<typeof settings>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings out of an environment. All problems are reported at once; a problem never contains a
 * value, since the value may be a secret. A variable that is set but empty counts as not set.
 */
export function readConfig(
  environment: Environment,
): { config: Config; problems: null } | { config: null; problems: SettingProblem[] } {
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = settings.safeParse(given);
  if (parsed.success) return { config: parsed.data, problems: null };
  return {
    config: null,
    problems: parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), problem: message })),
  };
}

/** `slack:C012=dprk, discord:123=dprk` as a map from `slack:C012` to `dprk`. */
function parseChannels(written: string, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const channels = new Map<string, string>();
  for (const entry of written.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [, channel, dossier] = /^((?:slack|discord):\w+)\s*=\s*([\w-]+)$/.exec(entry) ?? [];
    if (channel === undefined || dossier === undefined) {
      context.addIssue(
        'has an entry that is not of the form slack:CHANNEL=DOSSIER or discord:CHANNEL=DOSSIER',
      );
      return z.NEVER;
    }
    channels.set(channel, dossier);
  }
  return channels;
}
