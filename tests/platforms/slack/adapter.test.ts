import { describe, expect, test } from 'vitest';
import { aMoment, newsroom, read, TRANSPORTS } from './newsroom.ts';

describe.each(TRANSPORTS)('over %s:', (_, over) => {
  describe('a slash command', () => {
    test('is acknowledged and answered in the channel, naming the question and who asked', async () => {
      const { slack, desk, sent } = await newsroom(over);
      expect(await slack.type('/dprk casualties')).toBe(true);
      const [message] = await sent(1);
      expect(message).toMatchObject({
        via: 'chat.postMessage',
        payload: { channel: 'C0NEWS', unfurl_links: 'false', unfurl_media: 'false' },
      });
      expect(message?.payload.text).toContain('4,000 killed or wounded');
      expect(message?.payload.thread_ts).toBeUndefined();
      const text = read(message?.payload ?? { text: '' });
      expect(text).toMatch(/^\/dprk casualties — asked by jane\.doe\n/);
      expect(text).toContain('•  *4,000* — JCS, South Korea, as of 27 Mar 2025');
      expect(desk.questions).toEqual([
        {
          input: { text: 'casualties' },
          dossier: 'dprk',
          room: { platform: 'slack', workspace: 'T0NEWSROOM', channel: 'C0NEWS', thread: null },
          asker: 'U0JANE',
          askerName: 'jane.doe',
          private: false,
        },
      ]);
    });

    test('is acknowledged long before a slow answer', async () => {
      const { slack, desk, sent } = await newsroom(over);
      const release = desk.hold();
      const asked = performance.now();
      expect(await slack.type('/dprk casualties')).toBe(true);
      expect(performance.now() - asked).toBeLessThan(1_000);
      expect(slack.workspace.sent).toEqual([]);
      release();
      await sent(1);
    });

    test('belongs to its own dossier', async () => {
      const { slack, desk, sent } = await newsroom(over);
      await slack.type('/grain casualties');
      await sent(1);
      expect(desk.questions[0]?.dossier).toBe('grain');
    });

    test('that fails is told to the asker alone', async () => {
      const { slack, sent } = await newsroom(over);
      await slack.type('/dprk bananas');
      const [message] = await sent(1);
      expect(message).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
      expect(read(message?.payload ?? { text: '' })).toBe('/dprk bananas\nNothing found for “bananas”.');
    });

    test('with "me" before the words is answered to the asker alone', async () => {
      const { slack, desk, sent } = await newsroom(over);
      await slack.type('/dprk me casualties');
      const [message] = await sent(1);
      expect(message).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
      expect(read(message?.payload ?? { text: '' })).toContain('*4,000*');
      expect(desk.questions[0]).toMatchObject({ input: { text: 'casualties' }, private: true });
    });

    test('shows examples as they have to be typed', async () => {
      const { slack, sent } = await newsroom(over);
      await slack.type('/dprk help');
      const [message] = await sent(1);
      expect(read(message?.payload ?? { text: '' })).toContain('`/dprk casualties` — killed, wounded');
    });

    test('cannot mention anybody by what it contains', async () => {
      const { slack, sent } = await newsroom(over);
      await slack.type('/dprk <!channel> <@U0JANE> *bold* &amp; `code`');
      const [message] = await sent(1);
      const text = read(message?.payload ?? { text: '' });
      expect(text).not.toMatch(/<[!@#]/);
      expect(text).not.toMatch(/[*`]/);
      expect(text).toContain('@channel');
    });
  });

  describe('a mention', () => {
    test('is answered in a thread of its own', async () => {
      const { slack, desk, sent } = await newsroom(over);
      const { ts, acknowledged } = await slack.say('<@U0CLAIMDESK>: casualties');
      expect(acknowledged).toBe(true);
      const [message] = await sent(1);
      expect(message).toMatchObject({
        via: 'chat.postMessage',
        payload: { channel: 'C0NEWS', thread_ts: ts },
      });
      expect(read(message?.payload ?? { text: '' })).not.toContain('asked by');
      expect(desk.questions[0]).toMatchObject({
        input: { text: 'casualties' },
        dossier: null,
        room: { channel: 'C0NEWS', thread: ts },
        asker: 'U0JANE',
        // The event has only the id: the name comes with what Slack says of who that is.
        askerName: 'jane.doe',
      });
    });

    test('in a thread is answered in that thread', async () => {
      const { slack, desk, sent } = await newsroom(over);
      const { ts: thread } = await slack.say('Kyiv says more than 3,000.');
      await slack.say('casualties <@U0CLAIMDESK>', { thread });
      const [message] = await sent(1);
      expect(message?.payload.thread_ts).toBe(thread);
      expect(desk.questions[0]?.room.thread).toBe(thread);
    });

    test('that fails is told to the asker alone, in the thread if there was one', async () => {
      const { slack, sent } = await newsroom(over);
      const { ts: thread } = await slack.say('<@U0CLAIMDESK> bananas');
      await sent(1);
      await slack.say('<@U0CLAIMDESK> bananas', { thread });
      const [first, second] = await sent(2);
      expect(first).toMatchObject({
        via: 'chat.postEphemeral',
        payload: { channel: 'C0NEWS', user: 'U0JANE' },
      });
      expect(first?.payload.thread_ts).toBeUndefined();
      expect(second).toMatchObject({ via: 'chat.postEphemeral', payload: { thread_ts: thread } });
    });

    test('reaches the desk as plain words', async () => {
      const { slack, desk, sent } = await newsroom(over);
      await slack.say(
        '<@U0CLAIMDESK> AT&amp;T &lt;3,000 <https://babel.ua/en|babel.ua> <#C1|news> <@U9> <!subteam^S1|@desk>',
      );
      await sent(1);
      expect(desk.questions[0]?.input).toEqual({ text: 'AT&T <3,000 babel.ua #news   @desk' });
    });

    test('with "me" is whispered', async () => {
      const { slack, sent } = await newsroom(over);
      await slack.say('<@U0CLAIMDESK> me casualties');
      expect((await sent(1))[0]?.via).toBe('chat.postEphemeral');
    });
  });

  describe('a direct message', () => {
    test('is answered there, errors too', async () => {
      const { slack, desk, sent } = await newsroom(over);
      await slack.say('casualties', { channel: 'D0JANE' });
      await slack.say('bananas', { channel: 'D0JANE' });
      const [answer, error] = await sent(2);
      expect(answer).toMatchObject({ via: 'chat.postMessage', payload: { channel: 'D0JANE' } });
      expect(answer?.payload.thread_ts).toBeUndefined();
      expect(error).toMatchObject({ via: 'chat.postMessage', payload: { channel: 'D0JANE' } });
      expect(desk.questions[0]?.room).toMatchObject({ channel: 'D0JANE', thread: null });
    });

    test('in a thread is answered in that thread', async () => {
      const { slack, sent } = await newsroom(over);
      const { ts: thread } = await slack.say('casualties', { channel: 'D0JANE' });
      await sent(1);
      await slack.say('casualties', { channel: 'D0JANE', thread });
      const [, second] = await sent(2);
      expect(second?.payload.thread_ts).toBe(thread);
    });
  });

  describe('what is not a question', () => {
    test.each([
      ['the bot itself', { user: 'U0CLAIMDESK', bot_id: 'B0CLAIMDESK' }],
      ['another bot', { bot_id: 'B0OTHER' }],
      ['a bot message without a user', { user: undefined, subtype: 'bot_message', bot_id: 'B0OTHER' }],
      ['an edited message', { edited: { user: 'U0JANE', ts: '1760000000.000001' } }],
      ['a changed message', { subtype: 'message_changed' }],
      ['a deleted message', { subtype: 'message_deleted' }],
      ['somebody joining', { subtype: 'channel_join' }],
    ])('%s is acknowledged and left alone', async (_, event) => {
      const { slack, desk } = await newsroom(over);
      expect((await slack.say('casualties', { channel: 'D0JANE', event })).acknowledged).toBe(true);
      expect((await slack.say('<@U0CLAIMDESK> casualties', { event })).acknowledged).toBe(true);
      await aMoment();
      expect(desk.questions).toEqual([]);
      expect(slack.workspace.sent).toEqual([]);
    });
  });

  test('a message in a channel that does not mention the bot is left alone', async () => {
    const { slack, desk } = await newsroom(over);
    await slack.say('casualties', {
      channel: 'D0JANE',
      event: { channel: 'C0NEWS', channel_type: 'channel' },
    });
    await aMoment();
    expect(desk.questions).toEqual([]);
  });

  test('what is delivered again is acknowledged again and answered once', async () => {
    const { slack, desk, sent } = await newsroom(over);
    const { again } = await slack.say('<@U0CLAIMDESK> casualties');
    expect(await again(1)).toBe(true);
    expect(await again(2)).toBe(true);
    await sent(1);
    await aMoment();
    expect(desk.questions).toHaveLength(1);
    expect(slack.workspace.sent).toHaveLength(1);
  });
});

test('neither tokens nor what people write reach the log', async () => {
  const { slack, log, sent } = await newsroom();
  await slack.say('<@U0CLAIMDESK> aConfidentialQuestion');
  await slack.type('/dprk aConfidentialQuestion');
  await sent(2);
  slack.trouble('chat.postMessage', { refusal: 'internal_error' });
  await slack.type('/dprk casualties');
  await sent(3);
  slack.socket.drop();
  await expect.poll(() => slack.socket.connections).toBe(2);
  expect(log.lines.length).toBeGreaterThan(2);
  const all = log.lines.join('\n');
  expect(all).not.toMatch(/xoxb-|xapp-|aSecret|ticket=[0-9a-f]|\/commands\//);
  expect(all).not.toContain('aConfidentialQuestion');
});
