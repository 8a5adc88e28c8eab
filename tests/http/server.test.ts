import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readBody } from '../../src/http/body.ts';
import { healthRoute } from '../../src/http/health.ts';
import type { Route } from '../../src/http/route.ts';
import { createHttpServer, type HttpServer } from '../../src/http/server.ts';

const echo: Route = {
  method: 'POST',
  path: '/echo',
  async handle(request, response) {
    response.end(await readBody(request, 10));
  },
};
const broken: Route = {
  method: 'POST',
  path: '/broken',
  handle() {
    throw new Error('the secret is hunter2');
  },
};
const halfway: Route = {
  method: 'POST',
  path: '/halfway',
  async handle(_, response) {
    response.write('half');
    throw new Error('after the head was sent');
  },
};

const running: HttpServer[] = [];
const lines: string[] = [];
const write = (fields: Record<string, unknown>, message: string) =>
  void lines.push(JSON.stringify({ ...fields, message }));
const log = { debug: write, info: write, warn: write, error: write };

async function serve(...routes: readonly Route[]): Promise<string> {
  const server = createHttpServer({ host: '127.0.0.1', port: 0, routes, log });
  running.push(server);
  return `http://127.0.0.1:${await server.start()}`;
}

afterEach(async () => {
  lines.length = 0;
  for (const server of running.splice(0)) await server.stop();
});

const post = (url: string, body = '') => fetch(url, { method: 'POST', body });

describe('an address', () => {
  test('is found by its whole path, whatever is asked behind it', async () => {
    const origin = await serve(echo);
    expect(await (await post(`${origin}/echo?a=1`, 'hello')).text()).toBe('hello');
    for (const path of ['/', '/ech', '/echo/', '/echo/x', '/ECHO', '/%65cho', '//echo']) {
      expect((await post(origin + path)).status, path).toBe(404);
    }
  });

  test('says which methods it takes', async () => {
    const answer = await fetch(`${await serve(echo)}/echo`);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });
});

test('a body that is too long is refused before all of it has come', async () => {
  const origin = await serve(echo);
  expect((await post(`${origin}/echo`, 'x'.repeat(11))).status).toBe(413);
  expect(await (await post(`${origin}/echo`, 'x'.repeat(10))).text()).toBe('x'.repeat(10));
});

test('what a handler throws is an answer, and its words stay out of the log', async () => {
  const origin = await serve(broken, halfway, echo);
  expect((await post(`${origin}/broken`)).status).toBe(500);
  await expect(post(`${origin}/halfway`).then((answer) => answer.text())).rejects.toThrow();
  expect(await (await post(`${origin}/echo`, 'hello')).text()).toBe('hello');
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain('hunter2');
});

test('a connection that breaks off in the middle of a body hurts nobody', async () => {
  const origin = await serve(echo);
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.write('POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhal');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  expect(await (await post(`${origin}/echo`, 'hello')).text()).toBe('hello');
});

test('health is 200 while questions are taken, by GET and by HEAD', async () => {
  let ready = false;
  const origin = await serve(healthRoute(() => ready));
  expect((await fetch(`${origin}/health`)).status).toBe(503);
  ready = true;
  expect((await fetch(`${origin}/health`)).status).toBe(200);
  expect((await fetch(`${origin}/health`, { method: 'HEAD' })).status).toBe(200);
});

test('stopping finishes what is being answered', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const slow: Route = {
    method: 'GET',
    path: '/slow',
    async handle(_, response) {
      arrived();
      await held;
      response.end('done');
    },
  };
  const origin = await serve(slow);
  const answer = fetch(`${origin}/slow`);
  await arrival;
  const stopped = running[0]?.stop();
  await expect(fetch(`${origin}/slow`)).rejects.toThrow();
  release();
  expect(await (await answer).text()).toBe('done');
  await stopped;
});

test('a port that is taken is told with what to change', async () => {
  const port = Number(new URL(await serve(echo)).port);
  const second = createHttpServer({ host: '127.0.0.1', port, routes: [], log });
  const refused = second.start();
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(/HTTP_PORT/);
});
