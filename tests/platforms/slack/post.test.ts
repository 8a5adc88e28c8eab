import { expect, test } from 'vitest';
import type { Room } from '../../../src/chat/platform.ts';
import { UserError } from '../../../src/errors.ts';
import { everyday } from '../contract.ts';
import { install, newsroom, read } from './newsroom.ts';

const room = (channel: string, thread: string | null = null): Room => ({
  platform: 'slack',
  workspace: null,
  channel,
  thread,
});

test('says something in a channel or a thread unasked', async () => {
  const { slack, platform, sent } = await newsroom();
  await platform.post(room('C0NEWS'), everyday);
  const [first] = await sent(1);
  expect(first).toMatchObject({ via: 'chat.postMessage', payload: { channel: 'C0NEWS' } });
  expect(read(first?.payload ?? { text: '' })).toMatch(/^South Korea's JCS says/);
  await platform.post(room('C0NEWS', first?.ts ?? ''), everyday);
  expect((await sent(2))[1]?.payload.thread_ts).toBe(first?.ts);
  expect(slack.workspace.calls.filter((name) => name.endsWith('.info'))).toEqual([]);
});

test('waits as long as Slack asks', async () => {
  const { slack, platform } = await newsroom();
  slack.trouble('chat.postMessage', { status: 429, retryAfter: 1 });
  const posted = performance.now();
  await platform.post(room('C0NEWS'), everyday);
  expect(performance.now() - posted).toBeGreaterThan(950);
});

test('rejects where it cannot be done, with what to do about it', async () => {
  const { slack, platform } = await newsroom();
  const closed = slack.workspace.channel('C0CLOSED', { kind: 'private', member: false });
  const refused = platform.post(room(closed), everyday);
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(/channel_not_found.*\/invite @claimdesk/);
});

test('rejects before it is connected', async () => {
  const { platform } = await install();
  await expect(platform.post(room('C0NEWS'), everyday)).rejects.toThrow(/not connected/);
});
