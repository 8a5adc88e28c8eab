import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { slash, typing } from './fake/payloads.ts';
import { Signer } from './fake/signer.ts';
import { aWhile, bot, eventually, running } from './run.ts';

const post = (address: string, body: string, headers: Record<string, string>) =>
  fetch(address, { method: 'POST', body, headers });
const endpointOf = (server: { endpoint: string | null }) => server.endpoint ?? '';

describe('a request', () => {
  test('by Discord is answered in the response, and by nothing else', async () => {
    const { server } = await running({ over: 'http' });
    expect(await server.deliver(slash('dprk', 'casualties'), endpointOf(server))).toBe(200);
    expect(server.visible).toHaveLength(1);
    expect(server.requests.map(({ path }) => path.replace(/\d{17,}.*/, ':id'))).toEqual([
      '/applications/@me',
      '/interactions/:id',
    ]);
  });

  test('that only asks whether anybody is there gets its answer', async () => {
    const { server } = await running({ over: 'http' });
    const body = JSON.stringify({ ...slash('dprk', 'help'), type: 1 });
    const pong = await post(endpointOf(server), body, server.signer.headers(body));
    expect([pong.status, await pong.json()]).toEqual([200, { type: 1 }]);
  });

  test.each([
    ['without a signature', (body: string) => ({ 'x-signature-timestamp': String(body.length) })],
    ['signed by somebody else', (body: string) => new Signer().headers(body)],
    ['whose body was changed', (body: string, signer: Signer) => signer.headers(`${body} `)],
    [
      'whose time was changed',
      (body: string, signer: Signer) => ({
        ...signer.headers(body),
        'x-signature-timestamp': String(Math.floor(Date.now() / 1000) + 1),
      }),
    ],
    [
      'that was kept for an hour',
      (body: string, signer: Signer) => signer.headers(body, String(Math.floor(Date.now() / 1000) - 3600)),
    ],
    ['with a signature that is none', () => ({ 'x-signature-ed25519': 'zz', 'x-signature-timestamp': '1' })],
  ])('%s is refused with 401, and asks nothing', async (_, headers) => {
    const { server, desk } = await running({ over: 'http' });
    const body = JSON.stringify(slash('dprk', 'casualties'));
    const answer = await post(endpointOf(server), body, headers(body, server.signer));
    expect(answer.status).toBe(401);
    expect(desk.questions).toEqual([]);
  });

  test.each([['no json'], ['null'], ['[]'], ['"text"'], ['{"type":2}']])(
    'that is no interaction is refused: %s',
    async (body) => {
      const { server } = await running({ over: 'http' });
      expect((await post(endpointOf(server), body, server.signer.headers(body))).status).toBe(400);
    },
  );

  test('of a kind that nobody knows yet is refused', async () => {
    const { server } = await running({ over: 'http' });
    expect(await server.deliver({ ...slash('dprk', 'help'), type: 99 }, endpointOf(server))).toBe(400);
  });

  test('that comes twice is answered once', async () => {
    const { server, desk } = await running({ over: 'http' });
    const raw = server.rest.expect(slash('dprk', 'casualties'));
    const both = await Promise.all([1, 2].map(() => server.deliver(raw, endpointOf(server))));
    expect(both.sort()).toEqual([200, 409]);
    expect(desk.questions).toHaveLength(1);
  });
});

describe('an answer that takes long', () => {
  test('is announced in the response, and follows by the token of the interaction', async () => {
    const { server, desk } = await running({ over: 'http' });
    desk.hold();
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.to(/callback$/)[0]?.body).toEqual({ type: 5 }));
    desk.release();
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.to(/@original$/).map(({ authorization }) => authorization)).toEqual([null]);
  });

  test('is tried again where Discord has not read the announcement yet', async () => {
    const { server, desk, logged } = await running({ over: 'http' });
    const body = { message: 'Unknown Webhook', code: 10015 };
    server.once({ path: /@original$/, response: { status: 404, body } });
    desk.hold();
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.to(/callback$/)).toHaveLength(1));
    desk.release();
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.to(/@original$/)).toHaveLength(2);
    expect(logged.filter((line) => /^(warn|error) an/.test(line))).toEqual([]);
  });

  test('waits out a rate limit', async () => {
    const { server, desk } = await running({ over: 'http' });
    server.limit(/@original$/, 0.2);
    desk.hold();
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.to(/callback$/)).toHaveLength(1));
    desk.release();
    await eventually(() => expect(server.visible).toHaveLength(1));
  });

  test('is given up with a word to the asker alone', async () => {
    const { server, desk } = await running({ over: 'http', giveUpMs: 100 });
    desk.hold();
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(JSON.stringify(server.visible)).toContain('This takes too long'));
    expect(server.visible).toMatchObject([{ ephemeral: true }]);
  });

  test('is still sent when the bot is stopped meanwhile', async () => {
    const { server, desk, platform } = await running({ over: 'http' });
    desk.hold();
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.to(/callback$/)).toHaveLength(1));
    const stopped = platform.stop();
    desk.release();
    await stopped;
    expect(server.visible).toHaveLength(1);
  });
});

test('what is offered while somebody types comes in the response', async () => {
  const { server } = await running({ over: 'http' });
  const asked = server.interact(typing('dprk', 'sources', 'name', 'zel'));
  await eventually(() => expect(server.rest.choices.get(asked.id)).toMatchObject([{ value: 'zelensky' }]));
});

test('fifty at once are each answered', async () => {
  const { server, desk } = await running({ over: 'http' });
  for (let at = 0; at < 50; at++) server.interact(slash('dprk', 'casualties'));
  await eventually(() => expect(server.visible).toHaveLength(50));
  expect(desk.questions).toHaveLength(50);
});

describe('starting', () => {
  test("with another application's key says where the right one stands", async () => {
    const { platform } = await bot({ over: 'http', publicKey: new Signer().publicKey });
    const error = await platform.start().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ say: expect.stringContaining('General Information → Public Key') });
  });

  test('with a wrong token says so', async () => {
    const { platform } = await bot({ over: 'http', token: 'MTA5.wrong.token' });
    await expect(platform.start()).rejects.toMatchObject({ code: 'discord-token' });
  });

  test('before Discord knows the address says where to write it', async () => {
    const { logged } = await running({ over: 'http' });
    expect(logged.join()).toContain('Interactions Endpoint URL');
  });
});

test('after stopping nothing is taken', async () => {
  const { server, desk, platform } = await running({ over: 'http' });
  const address = endpointOf(server);
  await platform.stop();
  await expect(server.deliver(slash('dprk', 'casualties'), address)).rejects.toThrow();
  await aWhile();
  expect(desk.questions).toEqual([]);
});
