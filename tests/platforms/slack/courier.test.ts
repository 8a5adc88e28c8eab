import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DeliveryError, type Failure, type Message } from '../../../src/chat/courier.ts';
import { boltLog } from '../../../src/platforms/slack/bolt-log.ts';
import { clientUntil } from '../../../src/platforms/slack/client-until.ts';
import { createCourier } from '../../../src/platforms/slack/courier.ts';
import { BOT_TOKEN } from '../../fakes/slack/slack.ts';
import { everyday } from '../contract.ts';
import { install, newsroom, read, testLog } from './newsroom.ts';

/** An address where nobody listens. */
async function nobodyHome(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/api/`;
}

const SOON = () => AbortSignal.timeout(5_000);
const KEY = 'a-key-of-24-characters..';

const message = (channel = 'C0NEWS', thread: string | null = null): Message => ({
  to: { platform: 'slack', workspace: 'T0NEWSROOM', channel, thread },
  replyTo: null,
  reply: everyday,
});

async function connected(arrangement: Parameters<typeof newsroom>[0] = {}) {
  const room = await newsroom(arrangement);
  const { courier } = room.platform;
  if (courier === undefined) throw new Error('no courier');
  return { ...room, courier };
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) => (error instanceof DeliveryError ? error.failure : error),
  );

test('posts at most one message a second in a channel, each with its key and without previews', async () => {
  const { slack, courier } = await connected();
  const ts = await courier.post(message(), KEY, SOON());
  const [sent] = slack.workspace.sent;
  expect(sent?.ts).toBe(ts);
  expect(JSON.parse(String(sent?.payload.metadata))).toEqual({
    event_type: 'claimdesk_message',
    event_payload: { key: KEY },
  });
  expect(sent?.payload).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  expect(courier.paceMs).toBe(1_000);
});

test('asks for all its channels at once whether outsiders read there', async () => {
  const { slack, courier } = await connected();
  const { workspace } = slack;
  workspace.mostOnAPage = 2;
  const inside = ['C0A', 'C0B', 'C0C'].map((id) => workspace.channel(id, { kind: 'private' }));
  for (const [at, channel] of inside.entries()) await courier.post(message(channel), `key-${at}`, SOON());
  const shared = workspace.channel('C0SHARED', { member: false, shared: true });
  expect(await failure(courier.post(message(shared), KEY, SOON()))).toEqual({ kind: 'gone' });
  const asked = workspace.calls.filter((name) => /^(users|conversations)\./.test(name));
  expect(asked).toEqual([...Array(3).fill('users.conversations'), 'conversations.info']);
});

const NOT_SENT: Failure = { kind: 'transient', sent: 'no' };
const PERHAPS: Failure = { kind: 'transient', sent: 'maybe' };
const waiting = (waitMs: number): Failure => ({ kind: 'rate-limited', waitMs, scope: 'workspace' });

describe('what became of a message that Slack did not take', () => {
  test.each<[string, Parameters<Awaited<ReturnType<typeof connected>>['slack']['trouble']>[1], Failure]>([
    ['the channel was archived', { refusal: 'is_archived' }, { kind: 'gone' }],
    ['the bot was removed', { refusal: 'not_in_channel' }, { kind: 'gone' }],
    ['only some may post', { refusal: 'restricted_action' }, { kind: 'gone' }],
    ['the thread is locked', { refusal: 'restricted_action_thread_locked' }, { kind: 'refused' }],
    ['Slack never heard of such a thing', { refusal: 'a_word_of_next_year' }, { kind: 'refused' }],
    ['the token was revoked', { refusal: 'token_revoked' }, NOT_SENT],
    ['the app was uninstalled', { refusal: 'account_inactive' }, NOT_SENT],
    ['Slack failed', { refusal: 'fatal_error' }, PERHAPS],
    ['a server failed', { status: 503 }, PERHAPS],
    ['the answer was lost', { lost: 'answer' }, PERHAPS],
    ['too many calls', { status: 429, retryAfter: 7 }, waiting(7_000)],
    ['too many messages', { refusal: 'rate_limited' }, waiting(60_000)],
  ])('%s', async (_, trouble, expected) => {
    const { slack, courier } = await connected();
    slack.trouble('chat.postMessage', trouble);
    expect(await failure(courier.post(message(), KEY, SOON()))).toEqual(expected);
    expect(slack.workspace.calls.filter((name) => name === 'chat.postMessage')).toHaveLength(1);
  });

  test('a person left', async () => {
    const { courier } = await connected({ options: { allowExternal: true } });
    expect(await failure(courier.post(message('@U0LEFT'), KEY, SOON()))).toEqual({ kind: 'gone' });
  });

  test('a person became a guest', async () => {
    const { courier } = await connected();
    expect(await failure(courier.post(message('@U0GUS'), KEY, SOON()))).toEqual({ kind: 'gone' });
  });

  test('their direct messages could not be opened: nothing was sent', async () => {
    const { slack, courier } = await connected();
    slack.trouble('conversations.open', { status: 500 });
    expect(await failure(courier.post(message('@U0JANE'), KEY, SOON()))).toEqual(NOT_SENT);
  });

  test('Slack is not connected', async () => {
    const { platform } = await install();
    const post = platform.courier?.post(message(), KEY, SOON());
    expect(await failure(post ?? Promise.resolve())).toEqual(NOT_SENT);
  });

  test('Slack cannot be reached', async () => {
    const options = {
      slackApiUrl: await nobodyHome(),
      retryConfig: { retries: 0 },
      logger: boltLog(testLog()),
    };
    const courier = createCourier({
      clientUntil: clientUntil(BOT_TOKEN, options),
      connected: () => ({ named: { name: 'claimdesk', several: false }, botId: 'B0', directory: null }),
      log: testLog(),
    });
    expect(await failure(courier.post(message(), KEY, SOON()))).toEqual(NOT_SENT);
  });
});

test('a call ends with its signal, and nothing is posted after it', async () => {
  const { slack, courier } = await connected();
  slack.trouble('chat.postMessage', { lost: 'request' });
  const begun = performance.now();
  expect(await failure(courier.post(message(), KEY, AbortSignal.timeout(200)))).toEqual(PERHAPS);
  expect(performance.now() - begun).toBeLessThan(2_000);
  await expect.poll(() => slack.workspace.abandoned).toEqual(['chat.postMessage']);
  await failure(courier.post(message(), KEY, AbortSignal.abort()));
  await sleep(100);
  expect(slack.workspace.sent).toEqual([]);
});

describe('looking back', () => {
  test('finds nothing that is not the bot’s own, has another key, or is too old', async () => {
    const { slack, courier } = await connected();
    const { workspace } = slack;
    const payload = {
      text: 'A copy.',
      metadata: JSON.stringify({ event_type: 'claimdesk_message', event_payload: { key: KEY } }),
    };
    const copy = { via: 'chat.postMessage', ephemeral: false, channel: 'C0NEWS', by: 'B0ANOTHER' } as const;
    workspace.sent.push({ ...copy, ts: workspace.ts(), payload });
    await courier.post(message(), 'another-key', SOON());
    expect(await courier.find(message(), KEY, SOON())).toBe('absent');
    const found = await courier.post(message(), KEY, SOON());
    expect(await courier.find(message(), KEY, SOON())).toEqual({ found });
    const late = { ...message(), since: (Number(found) + 3_600) * 1_000 };
    expect(await courier.find(late, KEY, SOON())).toBe('absent');
  });

  test('says so where it may not, and where there is too much to read', async () => {
    const { slack, courier } = await connected();
    const { workspace } = slack;
    const open = workspace.channel('C0OPEN', { member: false });
    await courier.post(message(open), KEY, SOON());
    expect(await courier.find(message(open), KEY, SOON())).toBe('cannot-look');
    workspace.mostOnAPage = 1;
    for (let count = 0; count < 25; count += 1) await courier.post(message(), `key-${count}`, SOON());
    expect(await courier.find(message(), 'key-0', SOON())).toBe('cannot-look');
    expect(await courier.find(message(), 'key-24', SOON())).toMatchObject({ found: expect.any(String) });
  });

  test('a deleted thread took the message with it; a channel that closed is gone', async () => {
    const { slack, courier } = await connected();
    expect(await courier.find(message('C0NEWS', '1.1'), KEY, SOON())).toBe('absent');
    const closed = slack.workspace.channel('C0CLOSED', { kind: 'private', member: false });
    expect(await failure(courier.find(message(closed), KEY, SOON()))).toEqual({ kind: 'gone' });
  });
});

describe('marking a message', () => {
  test('of one that somebody deleted is done', async () => {
    const { slack, courier } = await connected();
    const ts = await courier.post(message(), KEY, SOON());
    slack.workspace.delete(ts);
    await courier.update(message().to, ts, everyday, SOON());
    expect(slack.workspace.updated).toEqual([]);
  });

  test('where the bot may not read leaves out who asked', async () => {
    const { slack, courier, sent } = await connected();
    await slack.type('/dprk casualties', slack.workspace.channel('C0OPEN', { member: false }));
    const [answer] = await sent(1);
    await courier.update(message('C0OPEN').to, answer?.ts ?? '', everyday, SOON());
    const [updated] = slack.workspace.updated;
    expect(read(updated?.payload ?? { text: '' })).toMatch(/^South Korea's JCS/);
  });

  test('in doubt is never: it can be done again', async () => {
    const { slack, courier } = await connected();
    const ts = await courier.post(message(), KEY, SOON());
    slack.trouble('chat.update', { lost: 'answer' });
    expect(await failure(courier.update(message().to, ts, everyday, SOON()))).toEqual(NOT_SENT);
  });
});
