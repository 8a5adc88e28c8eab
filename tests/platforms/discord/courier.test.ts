import { describe, expect, test } from 'vitest';
import { DeliveryError, type Message } from '../../../src/chat/courier.ts';
import { createCaller } from '../../../src/platforms/discord/caller.ts';
import { createCourier } from '../../../src/platforms/discord/courier.ts';
import { everyday } from '../contract.ts';
import { menu } from './desk.ts';
import { world } from './fake/world.ts';
import { bot, running, TRANSPORTS } from './run.ts';

const KEY = 'k'.repeat(24);
const to = { platform: 'discord', workspace: world.guild, channel: world.channel, thread: null } as const;
const message: Message = { to, replyTo: null, reply: everyday, since: 0 };
const messages = new RegExp(`/channels/${world.channel}/messages$`);
const soon = () => AbortSignal.timeout(5_000);

async function discord() {
  const { server, platform } = await running();
  const { courier } = platform;
  if (courier === undefined) throw new Error('no courier');
  return { server, courier };
}

const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`no delivery error: ${String(error)}`);
  return { ...error.failure, say: error.message };
};

test.each(TRANSPORTS)('there is a courier over the %s', async (over) => {
  const { platform } = await bot({ over });
  expect(platform.courier?.paceMs).toBeGreaterThan(0);
});

describe('what goes wrong is told in the outbox’s terms:', () => {
  test.each([
    [404, 10003, { kind: 'gone' }],
    [403, 50001, { kind: 'gone' }],
    [403, 50013, { kind: 'gone' }],
    [403, 50007, { kind: 'gone' }],
    [400, 50035, { kind: 'refused' }],
    [400, 200000, { kind: 'refused' }],
    [401, 0, { kind: 'transient', sent: 'no' }],
    [400, 130000, { kind: 'transient', sent: 'no' }],
  ])('%i with code %i', async (status, code, expected) => {
    const { server, courier } = await discord();
    server.once({ path: messages, response: { status, body: { message: 'Because', code } } });
    expect(await failure(courier.post(message, KEY, soon()))).toMatchObject(expected);
    // Also after a token that was refused once.
    expect(await courier.post(message, KEY, soon())).toMatch(/^\d+$/);
  });

  test.each([500, 502, 503])('%i, once', async (status) => {
    const { server, courier } = await discord();
    server.once({ path: messages, response: { status } });
    const failed = await failure(courier.post(message, KEY, soon()));
    expect(failed).toMatchObject({ kind: 'transient', sent: 'maybe' });
    expect(server.to(messages)).toHaveLength(1);
  });

  test('a connection that breaks', async () => {
    const { server, courier } = await discord();
    server.once({ path: messages, loseAnswer: true });
    const failed = await failure(courier.post(message, KEY, soon()));
    expect(failed).toMatchObject({ kind: 'transient', sent: 'maybe' });
  });

  test('a connection that breaks before the message itself was sent', async () => {
    const { server, courier } = await discord();
    server.once({ path: /\/users\/@me\/channels$/, loseAnswer: true });
    const direct = { ...message, to: { ...to, channel: `@${world.reporter}` } };
    expect(await failure(courier.post(direct, KEY, soon()))).toMatchObject({ kind: 'transient', sent: 'no' });
  });

  test('nobody at the address', async () => {
    const call = createCaller(world.token, 'http://127.0.0.1:1/api');
    const failed = await failure(createCourier({ call, desk: { menus: [menu] } }).post(message, KEY, soon()));
    expect(failed).toMatchObject({ kind: 'transient', sent: 'no' });
  });

  test('the time that Discord asks for', async () => {
    const { server, courier } = await discord();
    server.limit(messages, 7);
    const failed = await failure(courier.post(message, KEY, soon()));
    expect(failed).toMatchObject({ kind: 'rate-limited', scope: 'channel' });
    expect(failed).toHaveProperty('waitMs', expect.closeTo(7_000, -3));
  });

  test.each([
    ['all of the bot', { 'retry-after': '7', 'x-ratelimit-global': 'true' }],
    ['all of this machine', { 'retry-after': '7', 'x-ratelimit-limit': '' }],
  ])('a wait for %s', async (_, headers) => {
    const { server, courier } = await discord();
    server.once({ path: messages, response: { status: 429, body: { message: 'Slow down' }, headers } });
    const failed = await failure(courier.post(message, KEY, soon()));
    expect(failed).toMatchObject({ kind: 'rate-limited', scope: 'workspace' });
  });

  test('nothing in it that is secret', async () => {
    const { server, courier } = await discord();
    const body = { message: 'Invalid Form Body', code: 50035, errors: {} };
    server.once({ path: messages, response: { status: 400, body } });
    const { say } = await failure(courier.post(message, KEY, soon()));
    expect(say).toBe('Discord refused it: Invalid Form Body (50035)');
  });
});

test('a call ends with its signal', async () => {
  const { server, courier } = await discord();
  server.once({ path: messages, delayMs: 3_000 });
  const began = performance.now();
  await failure(courier.post(message, KEY, AbortSignal.timeout(100)));
  expect(performance.now() - began).toBeLessThan(1_500);
});

describe('looking back', () => {
  test('finds a message by its key, below hundreds of others', async () => {
    const { server, courier } = await discord();
    const id = await courier.post(message, KEY, soon());
    const [posted] = server.rest.posts;
    for (let at = 0; at < 250; at++) {
      server.rest.posts.push({ ...posted, id: String(BigInt(id) + BigInt(at + 1)), components: [] } as never);
    }
    expect(await courier.find(message, KEY, soon())).toEqual({ found: id });
    expect(await courier.find(message, 'another key', soon())).toBe('absent');
  });

  test('goes no further back than the message can be old', async () => {
    const { server, courier } = await discord();
    const id = await courier.post(message, KEY, soon());
    const [posted] = server.rest.posts;
    for (let at = 0; at < 1_200; at++) {
      server.rest.posts.push({ ...posted, id: String(BigInt(id) + BigInt(at + 1)), components: [] } as never);
    }
    expect(await courier.find({ ...message, since: 0 }, KEY, soon())).toBe('cannot-look');
    const before = server.to(messages).length;
    expect(await courier.find({ ...message, since: Date.now() + 600_000 }, KEY, soon())).toBe('absent');
    expect(server.to(messages)).toHaveLength(before + 1);
  });

  test('takes an empty list for what it is', async () => {
    const { server, courier } = await discord();
    expect(await courier.find(message, KEY, soon())).toBe('absent');
    await courier.post(message, KEY, soon());
    server.rest.withoutHistory.add(world.channel);
    expect(await courier.find(message, KEY, soon())).toBe('cannot-look');
    server.rest.closed.set(world.channel, { status: 403, code: 50001, message: 'Missing Access' });
    expect(await courier.find(message, KEY, soon())).toBe('cannot-look');
  });
});

test('a message is put in the place of another, or was deleted, which is as good', async () => {
  const { server, courier } = await discord();
  const id = await courier.post(message, KEY, soon());
  const other = { ...everyday, blocks: [{ kind: 'lead' as const, text: 'Something else.' }] };
  await courier.update(to, id, other, soon());
  await courier.update(to, id, other, soon());
  expect(JSON.stringify(server.visible)).toContain('Something else.');
  expect(JSON.stringify(server.visible)).not.toContain('### Killed');
  server.rest.posts[0] = { ...server.rest.posts[0], deleted: true } as never;
  await courier.update(to, id, other, soon());
});
