import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startBot } from './program.ts';

/** Loading everything takes a second, and several on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

test('without a token it says so, and answers what is piped in', async () => {
  const { child, ended } = startBot({ SLACKBOT_TOKEN: 'secret' });
  child.stdin.end('casulties\nhelp\n');
  const { code, out, err } = await ended;
  expect(out).toMatch(/^> casulties\n\n.*4,000 killed or wounded/);
  expect(out).toMatch(/\n\n> help\n\n/);
  expect(err.split('\n')).toEqual([
    'SLACKBOT_TOKEN is no setting of Claimdesk: did you mean SLACK_BOT_TOKEN?',
    'No Slack or Discord token: answering here, on standard input.',
    '',
  ]);
  expect(code).toBe(0);
});

test('settings that somebody has to mend end it with 78, all of them told, none of them shown', async () => {
  const { code, out, err } = await startBot({ SLACK_BOT_TOKEN: 'secret', LOG_LEVEL: 'secret' }).ended;
  expect(err).toMatch(/^ {2}SLACK_BOT_TOKEN must begin with xoxb-.*\n {2}SLACK_APP_TOKEN is needed/m);
  expect(err).toMatch(/^ {2}LOG_LEVEL is no level/m);
  expect(out + err).not.toContain('secret');
  expect(code).toBe(78);
});

test('a folder of data that is not there is told by the name of its setting', async () => {
  const { code, err } = await startBot({ DATA_DIR: '/nowhere/data' }).ended;
  expect(err).toContain('There is no folder /nowhere/data that can be read');
  expect(err).toContain('DATA_DIR');
  expect(err).not.toContain('--data');
  expect(code).toBe(78);
});

test('what may pass by itself ends it with 1: a supervisor tries again', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, err } = await startBot({ HTTP_HOST: '127.0.0.1', HTTP_PORT: String(port) }).ended;
  expect(err).toContain(`Another program listens on port ${port}`);
  expect(code).toBe(1);
});

test('SIGTERM before anything is connected ends it with 0', async () => {
  // The signal comes as soon as somebody listens for it, long before the rest of the program is loaded.
  const atOnce = `process.on('newListener', (name) => {
    if (name === 'SIGTERM') queueMicrotask(() => process.kill(process.pid, 'SIGTERM'));
  });`;
  const { code, signal, out, err } = await startBot({}, atOnce).ended;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(out + err).toBe('');
});

test('SIGTERM while it waits for questions ends it with 0', async () => {
  const { child, ended } = startBot();
  child.stdin.write('casualties\n');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, signal: null });
});

test('a reader who has seen enough, as head, is no failure', async () => {
  const { child, ended } = startBot();
  child.stdin.write('casualties\nkilled\n');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.end('wounded\ndeployment\n'.repeat(20));
  const { code, err } = await ended;
  expect(code).toBe(0);
  expect(err).not.toMatch(/EPIPE|\bat /);
});
