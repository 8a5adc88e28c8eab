import { expect, test } from 'vitest';
import { deskChannel } from '../../src/bot/desk-channel.ts';
import type { Platform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';

const broken: Reply = { to: 'channel', summary: 'The data cannot be read.', blocks: [] };

function slack() {
  const posted: string[] = [];
  const platform: Platform = {
    name: 'slack',
    post: async ({ channel }, { summary }) => void posted.push(`${channel}: ${summary}`),
    start: async () => undefined,
    stop: async () => undefined,
  };
  return { platform, posted };
}

test('what is to be told before anything is connected is told then', async () => {
  const { platform, posted } = slack();
  const log = { debug() {}, info() {}, warn() {}, error: () => expect.fail('nothing went wrong') };
  const channel = deskChannel('slack:C0DESK', [platform], log);
  await channel.tell(broken);
  expect(posted).toEqual([]);
  await channel.open();
  await channel.tell(broken);
  expect(posted).toEqual(['C0DESK: The data cannot be read.', 'C0DESK: The data cannot be read.']);
});

test('a channel where nobody posts is an error, and no reason not to start', async () => {
  const errors: unknown[] = [];
  const log = {
    debug() {},
    info() {},
    warn() {},
    error: ({ err }: Record<string, unknown>) => void errors.push(err),
  };
  const channel = deskChannel('discord:1', [slack().platform], log);
  await channel.tell(broken);
  await channel.open();
  expect(String(errors)).toContain('not connected to it');
  await expect(channel.tell(broken)).rejects.toThrow('not connected to it');
});
