import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../../src/platforms/slack/manifest.ts';
import { crowded } from '../contract.ts';
import { aMoment, MENUS, newsroom, read, testDesk } from './newsroom.ts';

describe('where the bot may not post', () => {
  test.each([
    ['a private channel', { kind: 'private', member: false }, /Invite @claimdesk to this channel to be told/],
    ['a channel that is restricted', { restricted: true }, /@claimdesk may not post in this channel/],
    ['an archived channel', { archived: true }, /@claimdesk may not post in this channel/],
  ] as const)('%s: the answer comes through the response_url', async (_, about, note) => {
    const { slack, sent } = await newsroom({ options: { allowExternal: true } });
    await slack.type('/dprk casualties', slack.workspace.channel('C0OTHER', about));
    const [message] = await sent(1);
    expect(message).toMatchObject({ via: 'response_url', payload: { response_type: 'in_channel' } });
    const text = read(message?.payload ?? { text: '' });
    expect(text).toMatch(/^\/dprk casualties — asked by jane\.doe/);
    expect(text).toContain('*4,000*');
    expect(text).toMatch(note);
  });

  test('two people’s conversation: nobody can be invited there', async () => {
    const { slack, sent } = await newsroom({ options: { allowExternal: true } });
    await slack.type('/dprk casualties', slack.workspace.channel('D0OTHERS', { kind: 'im', member: false }));
    const [message] = await sent(1);
    expect(message).toMatchObject({ via: 'response_url', payload: { response_type: 'in_channel' } });
    expect(read(message?.payload ?? { text: '' })).not.toContain('Invite');
  });

  test('a public channel without the bot is open to it', async () => {
    const { slack, sent } = await newsroom();
    await slack.type('/dprk casualties', slack.workspace.channel('C0PUBLIC', { member: false }));
    expect((await sent(1))[0]).toMatchObject({ via: 'chat.postMessage', payload: { channel: 'C0PUBLIC' } });
  });

  test('a mention is then answered to the asker', async () => {
    const { slack, sent } = await newsroom();
    slack.trouble('chat.postMessage', { refusal: 'restricted_action_thread_locked' });
    await slack.say('<@U0CLAIMDESK> casualties');
    expect((await sent(1))[0]).toMatchObject({ via: 'chat.postEphemeral', payload: { user: 'U0JANE' } });
  });
});

describe('when Slack is busy or broken', () => {
  test('a 429 is waited out, as long as Slack asks', async () => {
    const { slack, sent } = await newsroom();
    slack.trouble('chat.postMessage', { status: 429, retryAfter: 1 });
    const asked = performance.now();
    await slack.type('/dprk casualties');
    const [message] = await sent(1);
    expect(message?.via).toBe('chat.postMessage');
    expect(performance.now() - asked).toBeGreaterThan(950);
    expect(slack.workspace.calls.filter((name) => name === 'chat.postMessage')).toHaveLength(2);
  });

  test('a 429 that is too long to wait for is answered to the asker instead', async () => {
    const { slack, sent } = await newsroom();
    slack.trouble('chat.postMessage', { status: 429, retryAfter: 3600 });
    await slack.type('/dprk casualties');
    const [message] = await sent(1);
    expect(message).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
    expect(read(message?.payload ?? { text: '' })).toContain('*4,000*');
  });

  test('a server error is not repeated: the message may stand there already', async () => {
    const { slack, sent } = await newsroom();
    slack.trouble('chat.postMessage', { status: 500 });
    await slack.type('/dprk casualties');
    const [message] = await sent(1);
    expect(message).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
    await aMoment();
    expect(slack.workspace.calls.filter((name) => name === 'chat.postMessage')).toHaveLength(1);
  });

  test('an answer that Slack finds too long leaves out more', async () => {
    const { slack, sent } = await newsroom({ desk: testDesk({ crowded }) });
    slack.trouble('chat.postMessage', { refusal: 'msg_blocks_too_long' });
    await slack.type('/dprk crowded');
    const [message] = await sent(1);
    expect(message?.via).toBe('chat.postMessage');
    expect(JSON.stringify(message?.payload.blocks).length).toBeLessThan(6_500);
    expect(read(message?.payload ?? { text: '' })).toMatch(/and 1\d\d more: ask for one source/);
  });

  test('and then says the summary alone', async () => {
    const { slack, sent } = await newsroom({ desk: testDesk({ crowded }) });
    slack.trouble('chat.postMessage', { refusal: 'invalid_blocks' }, { refusal: 'invalid_blocks' });
    await slack.type('/dprk crowded');
    const [message] = await sent(1);
    expect(message?.payload).toMatchObject({ text: '200 figures for killed or wounded.', blocks: [] });
  });

  test('an answer with no way left is logged, and the next one comes', async () => {
    const { slack, log, sent } = await newsroom();
    slack.trouble('chat.postMessage', { refusal: 'internal_error' });
    slack.trouble('chat.postEphemeral', { refusal: 'internal_error' });
    await slack.say('<@U0CLAIMDESK> casualties');
    await expect
      .poll(() => log.lines.some((line) => line.includes('an answer was not delivered')))
      .toBe(true);
    await slack.say('<@U0CLAIMDESK> casualties');
    expect((await sent(1))[0]?.via).toBe('chat.postMessage');
  });
});

test.each(['chat:write.public', 'app_mentions:read', 'im:history', 'commands'])(
  'the scope %s is needed',
  async (scope) => {
    const manifest = manifestFor(MENUS);
    const bot = manifest.oauth_config.scopes.bot.filter((each) => each !== scope);
    const { slack } = await newsroom({ manifest: { ...manifest, oauth_config: { scopes: { bot } } } });
    await slack
      .type('/dprk casualties', slack.workspace.channel('C0PUBLIC', { member: false }))
      .catch(() => null);
    await slack.say('<@U0CLAIMDESK> casualties');
    await slack.say('casualties', { channel: 'D0JANE' });
    const posted = () => slack.workspace.sent.filter(({ via }) => via === 'chat.postMessage').length;
    await expect.poll(posted, { timeout: 5_000 }).toBe(2);
    await aMoment();
    expect(posted()).toBe(2);
  },
);
