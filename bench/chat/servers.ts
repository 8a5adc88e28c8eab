import { createPublicKey, verify } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { type APIInteraction, InteractionType, Routes } from 'discord-api-types/v10';
import { SLACK_PATH } from '../../src/platforms/slack/http-receiver.ts';
import { BOT_TOKEN, SIGNING_SECRET } from '../../tests/fakes/slack/workspace.ts';
import type { ContenderName, Surroundings } from './contender.ts';

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

const FIXED = 'South Korea’s NIS says about 300 killed (13 January 2025).';

export const SERVERS: Readonly<Record<ContenderName, (around: Surroundings) => Promise<Running>>> = {
  // Loaded where it is needed alone: the bare ones are to carry nothing of it.
  claimdesk: async (around) => (await import('./claimdesk.ts')).startClaimdesk(around),
  bolt: (around) =>
    bareBolt(around, async ({ ack, say }) => {
      await ack();
      await say(FIXED);
    }),
  'bolt-acknowledging': (around) => bareBolt(around, ({ ack }) => ack(FIXED)),
  ed25519: ({ discordKey }) => listening(bareEd25519(discordKey)),
  // Whoever wants to put an answer right later has to know which message it became.
  'ed25519-looking-up': async ({ discordKey, discordApi }) => {
    const { REST } = await import('discord.js');
    // What an interaction's token pays for is not counted among the fifty requests a second of a bot.
    const rest = new REST({ api: discordApi, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
    return listening(
      bareEd25519(discordKey, ({ application_id: application, token }) =>
        rest.get(Routes.webhookMessage(application, token, '@original'), { auth: false }),
      ),
    );
  },
};

/** As Bolt's guide has it, with Bolt's own receiver; quiet, and it remembers who it is instead of asking. */
async function bareBolt({ slackApi }: Surroundings, handle: Parameters<App['command']>[1]): Promise<Running> {
  const receiver = new HTTPReceiver({
    signingSecret: SIGNING_SECRET,
    endpoints: SLACK_PATH,
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    token: BOT_TOKEN,
    receiver,
    clientOptions: { slackApiUrl: slackApi },
    logLevel: LogLevel.ERROR,
  });
  app.command('/dprk', handle);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await app.stop();
    },
  };
}

/** The least that Discord accepts: the signature checked on the thread pool, the body parsed, a message back. */
function bareEd25519(
  publicKey: string,
  afterwards: (interaction: APIInteraction) => Promise<unknown> = async () => {},
): RequestListener {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return async (request, response) => {
    const body = await buffer(request);
    const text = Buffer.concat([Buffer.from(String(request.headers['x-signature-timestamp'])), body]);
    const signature = Buffer.from(String(request.headers['x-signature-ed25519']), 'hex');
    const genuine = await new Promise((resolve) =>
      verify(null, text, key, signature, (error, is) => resolve(!error && is)),
    );
    if (!genuine) return void response.writeHead(401).end();
    const interaction = JSON.parse(body.toString('utf8')) as APIInteraction;
    const answer =
      interaction.type === InteractionType.Ping ? { type: 1 } : { type: 4, data: { content: FIXED } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    await afterwards(interaction);
  };
}

async function listening(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
