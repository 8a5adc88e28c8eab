import { expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { manifestFor } from '../../../src/platforms/slack/manifest.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../fakes/slack/slack.ts';
import { install, MENUS } from './newsroom.ts';

async function startFailure(
  options: Parameters<typeof install>[0],
  refusal?: [method: string, code: string],
) {
  const { slack, platform } = await install(options);
  if (refusal !== undefined) slack.trouble(refusal[0], { refusal: refusal[1] });
  const error = await platform.start().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  expect(slack.socket.connected).toBe(0);
  return (error as UserError).say;
}

test('an unknown bot token is named, with where the right one is found', async () => {
  const say = await startFailure({ options: { botToken: 'xoxb-wrong' } });
  expect(say).toContain('SLACK_BOT_TOKEN');
  expect(say).toContain('OAuth & Permissions → Bot User OAuth Token, and begins xoxb-');
  expect(say).not.toContain('wrong');
});

test('an unknown app token is named, with where the right one is found', async () => {
  const say = await startFailure({ options: { reached: { by: 'socket', appToken: 'xapp-wrong' } } });
  expect(say).toContain('SLACK_APP_TOKEN');
  expect(say).toContain('Basic Information → App-Level Tokens, and begins xapp-');
});

test('swapped tokens are recognised', async () => {
  const say = await startFailure({
    options: { botToken: APP_TOKEN, reached: { by: 'socket', appToken: BOT_TOKEN } },
  });
  expect(say).toMatch(/SLACK_BOT_TOKEN holds a token of another kind.*swapped/);
});

test.each([
  ['auth.test', 'account_inactive', /SLACK_BOT_TOKEN is no longer valid.*Install the app again/],
  ['apps.connections.open', 'missing_scope', /SLACK_APP_TOKEN lacks the scope connections:write/],
  ['auth.test', 'something_new', /Slack refused to connect: something_new/],
])('%s answering %s says what to mend', async (method, code, say) => {
  expect(await startFailure({}, [method, code])).toMatch(say);
});

test('a Slack that cannot be reached is told as that', async () => {
  const say = await startFailure({ options: { apiUrl: 'http://127.0.0.1:9/api/' } });
  expect(say).toContain('Slack cannot be reached at http://127.0.0.1:9/api/');
});

test('a proxy that answers in Slack’s place is told as that', async () => {
  const { slack, platform } = await install();
  slack.trouble('auth.test', { status: 503 });
  await expect(platform.start()).rejects.toThrow(/answered with HTTP 503/);
});

test('a person’s token is refused: answers would be posted in their name', async () => {
  const { slack, platform } = await install();
  slack.trouble('auth.test', {
    answer: { ok: true, user_id: 'U0JANE', user: 'jane.doe', team_id: 'T0NEWSROOM' },
  });
  await expect(platform.start()).rejects.toThrow(/SLACK_BOT_TOKEN holds a person’s token/);
});

test('permissions that were not granted are named in the log', async () => {
  const manifest = manifestFor(MENUS);
  const scopes = { bot: ['commands', 'chat:write', 'app_mentions:read'] };
  const { platform, log } = await install({ manifest: { ...manifest, oauth_config: { scopes } } });
  await platform.start();
  expect(log.lines.find((line) => line.includes('lacks permissions'))).toContain(
    '"missing":["chat:write.public","im:history","im:write","channels:history",',
  );
});

test('a stop during the start leaves nothing open', async () => {
  const { slack, platform } = await install();
  const starting = platform.start();
  await platform.stop();
  await starting;
  await expect.poll(() => slack.socket.connected).toBe(0);
});

test('after a failed start, a stop is harmless', async () => {
  const { platform } = await install({ options: { botToken: 'xoxb-wrong' } });
  await expect(platform.start()).rejects.toThrow();
  await platform.stop();
});
