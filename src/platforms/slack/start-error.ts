import { webApi } from '@slack/bolt';
import { PassingError, UserError } from '../../errors.ts';
import { refusalOf } from './refusal.ts';

/** The two tokens, and where in Slack's settings each is found. */
const TOKENS = {
  bot: {
    setting: 'SLACK_BOT_TOKEN',
    page: 'OAuth & Permissions → Bot User OAuth Token',
    begins: 'xoxb-',
  },
  app: {
    setting: 'SLACK_APP_TOKEN',
    page: 'Basic Information → App-Level Tokens',
    begins: 'xapp-',
  },
} as const;

export type TokenKind = keyof typeof TOKENS;

function found(kind: TokenKind): string {
  const { page, begins } = TOKENS[kind];
  return `It is found at https://api.slack.com/apps → your app → ${page}, and begins ${begins}`;
}

function problem(refusal: string, kind: TokenKind): string | null {
  const { setting, begins } = TOKENS[kind];
  switch (refusal) {
    case 'invalid_auth':
    case 'not_authed':
      return `Slack does not know the token in ${setting}.`;
    case 'not_allowed_token_type':
      return `${setting} holds a token of another kind: this one begins ${begins}. Perhaps the two tokens are swapped.`;
    case 'token_revoked':
    case 'token_expired':
    case 'account_inactive':
      return `The token in ${setting} is no longer valid: the app was uninstalled, or the token revoked or replaced. Install the app again (Settings → Install App).`;
    case 'missing_scope':
    case 'no_permission':
      return kind === 'app'
        ? `The token in ${setting} lacks the scope connections:write: make a new one with it.`
        : `The app lacks a permission: paste the manifest again (\`desk slack manifest\`) and reinstall the app.`;
    default:
      return null;
  }
}

/** What to mend when Slack does not let us in, and where. */
export function startError(error: unknown, kind: TokenKind, apiUrl: string): unknown {
  const refusal = refusalOf(error);
  if (refusal !== null) {
    const what = problem(refusal, kind);
    const code = `slack-${refusal.replaceAll('_', '-')}`;
    // Slack has many names for trouble of its own.
    return what === null
      ? new PassingError(code, `Slack refused to connect: ${refusal}. ${found(kind)}`)
      : new UserError(code, `${what} ${found(kind)}`);
  }
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIRateLimitedError) {
    return new PassingError(
      'slack-unreachable',
      `Slack cannot be reached at ${apiUrl}. Check the network and the proxy, and start again.`,
    );
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return new PassingError(
      'slack-unreachable',
      `${apiUrl} answered with HTTP ${error.statusCode} instead of an answer of Slack’s. Check the proxy and https://slack-status.com.`,
    );
  }
  return error;
}

/** A person's token is accepted too, and would post in that person's name. */
export function notABot(): UserError {
  const what = `${TOKENS.bot.setting} holds a person’s token, and the answers would be posted as theirs.`;
  return new UserError('slack-not-a-bot', `${what} ${found('bot')}`);
}
