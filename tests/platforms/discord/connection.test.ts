import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { said, slash } from './fake/payloads.ts';
import { botUser, world } from './fake/world.ts';
import { aWhile, bot, eventually, running } from './run.ts';

const GUILDS = 1;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

describe('starting', () => {
  test('asks for no more than it needs', async () => {
    const { server } = await running();
    expect(server.gateway.received[0]).toMatchObject({
      op: 'identify',
      d: { intents: GUILDS + GUILD_MESSAGES + DIRECT_MESSAGES },
    });
  });

  test.each([
    ['a wrong token', { token: 'MTA5.wrong.token' }, 'discord-token', 'Reset Token'],
    ['a token that the gateway refuses', { refuseIdentify: 4004 }, 'discord-token', 'Reset Token'],
    [
      'intents that are not allowed',
      { refuseIdentify: 4014 },
      'discord-intents',
      'Privileged Gateway Intents',
    ],
    ['no Discord', { apiUrl: 'http://127.0.0.1:9/api' }, 'discord-unreachable', 'discordstatus.com'],
  ])('with %s says what to mend', async (_, options, code, cure) => {
    const { platform } = await bot(options);
    const error = await platform.start().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code, say: expect.stringContaining(cure) });
    expect((error as UserError).say).not.toContain('MTA5');
  });
});

describe('a connection that ends', () => {
  test.each([
    ['because Discord asks for another', (gateway: Gateway) => gateway.requestReconnect()],
    ['without a word', (gateway: Gateway) => gateway.drop()],
    ['with an error of Discord', (gateway: Gateway) => gateway.close(4000)],
  ])('%s is resumed, and what was missed is answered once', async (_, end) => {
    const { server, desk } = await running();
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.visible).toHaveLength(1));
    end(server.gateway);
    await eventually(() => expect(server.gateway.connections).toBe(0));
    server.say(said('killed?', 'direct'));
    await eventually(() => expect(server.visible).toHaveLength(2));
    expect(server.gateway.count('resume')).toBe(1);
    expect(server.gateway.count('identify')).toBe(1);
    expect(desk.questions).toHaveLength(2);
  });

  test('what is delivered again is not answered again', async () => {
    const { server, desk } = await running();
    server.interact(slash('dprk', 'casualties'));
    server.gateway.redeliver();
    await eventually(() => expect(server.visible).toHaveLength(1));
    server.say(said(`<@${world.bot}> killed?`, 'channel', { mentions: [botUser] }));
    await eventually(() => expect(server.visible).toHaveLength(2));
    server.gateway.redeliver();
    await aWhile();
    expect(desk.questions).toHaveLength(2);
    expect(server.to(/callback$|messages$/)).toHaveLength(2);
  });

  test('a session that was interrupted goes on', async () => {
    const { server } = await running();
    server.gateway.invalidate({ resumable: true });
    await eventually(() => expect(server.gateway.count('resume')).toBe(1));
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.visible).toHaveLength(1));
  });

  // discord.js lets five seconds pass between two identifies, as Discord demands.
  test('a session that is lost is begun anew', { timeout: 15_000 }, async () => {
    const { server } = await running();
    server.gateway.invalidate({ resumable: false });
    await expect.poll(() => server.gateway.count('identify'), { timeout: 10_000 }).toBe(2);
    await eventually(() => expect(server.gateway.connections).toBe(1));
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.visible).toHaveLength(1));
  });

  test('a line that is dead without having ended is noticed', async () => {
    const { server } = await running({ heartbeatMs: 200 });
    await eventually(() => expect(server.gateway.count('heartbeat')).toBeGreaterThan(1));
    server.gateway.acknowledgeHeartbeats = false;
    await eventually(() => expect(server.gateway.count('resume')).toBeGreaterThan(0));
    server.gateway.acknowledgeHeartbeats = true;
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.visible).toHaveLength(1));
  });

  test.each([
    [4004, 'Reset Token'],
    [4013, '(4013)'],
  ])('with %i, for good, is told to whoever runs the bot', async (code, cure) => {
    const { server, platform } = await running();
    server.gateway.close(code);
    expect(await platform.failed).toMatchObject({ name: 'UserError', say: expect.stringContaining(cure) });
  });
});

describe('stopping', () => {
  test('finishes what is being answered, and takes nothing new', async () => {
    const { server, desk, platform } = await running();
    desk.hold();
    server.interact(slash('dprk', 'casualties'));
    server.say(said('killed?', 'direct'));
    await eventually(() => expect(desk.questions).toHaveLength(2));
    const stopped = platform.stop();
    server.say(said('wounded?', 'direct'));
    await aWhile();
    expect(server.visible).toHaveLength(0);
    expect(server.gateway.connections).toBe(1);
    desk.release();
    await stopped;
    expect(server.visible).toHaveLength(2);
    expect(desk.questions).toHaveLength(2);
    await eventually(() => expect(server.gateway.connections).toBe(0));
  });

  test('between two connections leaves none behind', async () => {
    const { server, platform } = await running();
    server.gateway.requestReconnect();
    await eventually(() => expect(server.gateway.connections).toBe(0));
    await platform.stop();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(server.gateway.connections).toBe(0);
  });

  test('without having started is harmless', async () => {
    const { platform } = await bot();
    await expect(platform.stop()).resolves.toBeUndefined();
  });
});

type Gateway = Awaited<ReturnType<typeof running>>['server']['gateway'];
