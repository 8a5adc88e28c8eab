/** Where the value of a setting is found. */
const SLACK = 'at api.slack.com/apps open your app →';
const DISCORD = 'at discord.com/developers/applications open your application →';

export const WHERE = {
  SLACK_BOT_TOKEN: `${SLACK} OAuth & Permissions → "Bot User OAuth Token", after installing the app to the workspace`,
  SLACK_APP_TOKEN: `${SLACK} Basic Information → App-Level Tokens → Generate, with the scope connections:write`,
  SLACK_SIGNING_SECRET: `${SLACK} Basic Information → App Credentials → "Signing Secret" → Show`,
  DISCORD_TOKEN: `${DISCORD} Bot → Reset Token, and copy it whole`,
  DISCORD_PUBLIC_KEY: `${DISCORD} General Information → Public Key`,
  HTTP_PORT: 'the port that your proxy or load balancer sends requests to, for example 3000',
  DATABASE_URL:
    'ask whoever runs the database server for it; it reads postgres://USER:PASSWORD@HOST:5432/DATABASE',
} as const;
