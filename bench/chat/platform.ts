import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEAM } from '../../tests/fakes/slack/workspace.ts';

/** What Slack and Discord answer to an app that behaves: at once, and without a look at what they are sent. */
export interface PlatformsInBrief {
  readonly slackApi: string;
  readonly discordApi: string;
  /** Where an answer for the asker alone goes in Slack: it counts as posted, too. */
  responseUrl(channel: string): string;
  /** Resolves with the next message that is posted in a channel of Slack, as it was sent. */
  posted(channel: string): Promise<string>;
  close(): Promise<void>;
}

/** Runs in the process of the load, so that its work is nobody's who is measured. */
export async function platformsInBrief(discordKey: string): Promise<PlatformsInBrief> {
  const waiting = new Map<string, (body: string) => void>();
  const answers: Record<string, Answer> = {
    '/slack/auth.test': () => ({ team_id: TEAM, user_id: 'U0BOT', bot_id: 'B0BOT', user: 'claimdesk' }),
    '/slack/users.info': () => ({ user: { team_id: TEAM } }),
    '/slack/conversations.info': () => ({ channel: {} }),
    '/slack/chat.postMessage': (body) => {
      waiting.get(channelIn(body))?.(body);
      return { ts: newTs() };
    },
    '/slack/response': (body, channel) => {
      waiting.get(channel)?.(body);
      return {};
    },
    '/discord/v10/applications/@me': () => ({ verify_key: discordKey, interactions_endpoint_url: 'set' }),
  };
  const server = createServer(
    // Longer than the rounds of others take: nobody is to write into a connection that is just closing.
    { keepAliveTimeout: 600_000 },
    (request, response) => void serve(request, response, answers),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    slackApi: `${origin}/slack/`,
    discordApi: `${origin}/discord`,
    responseUrl: (channel) => `${origin}/slack/response?${channel}`,
    posted: (channel) => new Promise((resolve) => waiting.set(channel, resolve)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Answer = (body: string, query: string) => object;

/** What became of a response in Discord. */
const original: Answer = () => ({
  id: String(1_400_000_000_000_000_000n + BigInt(++messages)),
  channel_id: '1',
});

let messages = 0;
const newTs = () => `1760000000.${String(++messages).padStart(6, '0')}`;

/** Read from the form without taking the whole of it apart: a channel's name needs no decoding. */
const channelIn = (form: string): string => /(?:^|&)channel=(\w+)/.exec(form)?.[1] ?? '';

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const answer = answers[path] ?? (/\/messages\/(@|%40)original$/.test(path) ? original : undefined);
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: answer !== undefined, ...answer?.(body, query) }));
}
