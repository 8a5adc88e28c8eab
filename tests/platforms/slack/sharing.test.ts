import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { labels } from '../../fakes/slack/hands.ts';
import { answered, clickable, page } from './clickable.ts';
import { newsroom, read, TRANSPORTS } from './newsroom.ts';

describe.each(TRANSPORTS)('over %s', (_, over) => {
  describe('sharing', () => {
    async function shareable(arrangement: Parameters<typeof newsroom>[0] = {}) {
      const shared: Reply = { ...page(1), to: 'channel' };
      const room = await answered({ ...over, ...arrangement });
      const { ask } = room.desk;
      room.desk.ask = async (question) => {
        const reply = await ask(question);
        return question.shared ? shared : reply;
      };
      await room.hands.click(room.answer, 'All estimates');
      const mine = (await room.sent(2))[1];
      if (mine === undefined) throw new Error('nothing to share');
      return { ...room, mine };
    }

    test('posts to the channel, naming who shared, and gives way', async () => {
      const { hands, desk, sent, mine } = await shareable();
      await hands.click(mine, 'Share');
      const [, , posted, confirmed] = await sent(4);
      expect(posted).toMatchObject({ via: 'chat.postMessage', payload: { channel: 'C0NEWS' } });
      expect(read(posted?.payload ?? { text: '' })).toBe('Shared by jane.doe\nPage 1.');
      expect(confirmed).toMatchObject({ via: 'response_url', payload: { replace_original: 'true' } });
      expect(labels(confirmed?.payload.blocks)).toEqual([]);
      expect(desk.questions.at(-1)).toMatchObject({ private: false, shared: true });
    });

    test('goes through the response_url where the bot is no member', async () => {
      const { slack, hands, sent, mine } = await shareable({ options: { allowExternal: true } });
      slack.trouble('chat.postMessage', { refusal: 'channel_not_found' });
      await hands.click(mine, 'Share');
      expect((await sent(4))[2]).toMatchObject({
        via: 'response_url',
        payload: { response_type: 'in_channel' },
      });
    });

    test('what went wrong meanwhile is told to the clicker alone', async () => {
      const { hands, desk, sent, mine } = await shareable();
      desk.ask = async () => ({
        to: 'asker',
        summary: 'Too often.',
        blocks: [{ kind: 'warning', text: 'Too often.' }],
      });
      await hands.click(mine, 'Share');
      expect((await sent(3))[2]).toMatchObject({
        via: 'response_url',
        payload: { response_type: 'ephemeral', replace_original: 'false' },
      });
    });

    test('is not offered in a direct message', async () => {
      const { hands, slack, sent } = await newsroom({ desk: clickable(), ...over });
      await slack.say('casualties', { channel: 'D0JANE' });
      const [answer] = await sent(1);
      if (answer === undefined) throw new Error('no answer');
      await hands.click(answer, 'All estimates');
      expect(labels((await sent(2))[1]?.payload.blocks)).toEqual(['Next']);
    });
  });

  test('a click in a thread is answered and shared in that thread', async () => {
    const { slack, hands, desk, sent } = await newsroom({ desk: clickable(), ...over });
    const { ts: thread } = await slack.say('Kyiv says more than 3,000.');
    await slack.say('<@U0CLAIMDESK> casualties', { thread });
    const [answer] = await sent(1);
    if (answer === undefined) throw new Error('no answer');
    await hands.click(answer, 'All estimates');
    const mine = (await sent(2))[1];
    expect(mine?.payload).toMatchObject({ response_type: 'ephemeral', thread_ts: thread });
    if (mine === undefined) throw new Error('nothing to share');
    desk.ask = async () => ({ ...page(1), to: 'channel' });
    await hands.click(mine, 'Share');
    expect((await sent(3))[2]).toMatchObject({ via: 'chat.postMessage', payload: { thread_ts: thread } });
  });
});
