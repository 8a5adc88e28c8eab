import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../../src/platforms/slack/manifest.ts';
import { edit, follow } from '../../notify/newsdesk.ts';
import { MENUS } from './newsroom.ts';
import { at, paper, standing, texts } from './paper.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('when an answer of Slack’s is lost', () => {
  test.each([
    ['in a channel', at('C0NEWS'), 'C0NEWS'],
    ['in a private channel', at('C0DESK'), 'C0DESK'],
    ['in a direct message', at('@U0JANE'), 'D0JANE'],
  ])('the message is found and not posted again: %s', async (_, dest, channel) => {
    const desk = await paper();
    const { workspace } = desk.slack;
    workspace.channel('C0DESK', { kind: 'private' });
    workspace.mostOnAPage = 2;
    await follow(desk, dest);
    await edit(desk, 70);
    desk.slack.trouble('chat.postMessage', { lost: 'answer' });
    await desk.after(SECOND);
    const room = { platform: 'slack', workspace: null, thread: null } as const;
    const reply = { to: 'channel', summary: 'Something else.', blocks: [] } as const;
    for (let count = 0; count < 5; count += 1) await desk.platform.post({ ...room, channel }, reply);
    await desk.after(MINUTE);
    expect(texts(desk, channel).filter((text) => text.startsWith('Changed'))).toHaveLength(1);
    const [first] = standing(desk, channel);
    expect(await desk.store.outbox.list('sent')).toMatchObject([{ remoteId: first?.ts, attempts: 2 }]);
  });

  test('so is one in a thread', async () => {
    const desk = await paper();
    await desk.slack.type('/flood victims');
    const [answer] = await desk.answered();
    await edit(desk, 70);
    desk.slack.trouble('chat.postMessage', { lost: 'answer' });
    await desk.after(SECOND);
    await desk.after(MINUTE);
    await desk.after(SECOND);
    const replies = standing(desk).filter(({ payload }) => payload.thread_ts === answer?.ts);
    expect(replies).toHaveLength(1);
    expect(await desk.store.outbox.counts()).toMatchObject({ pending: 0, dead: 0 });
  });

  test('a call that hangs is given up in time, and made again where it came to nothing', async () => {
    const desk = await paper({ leaseMs: 1_000 });
    await follow(desk, at('C0NEWS'));
    await edit(desk, 70);
    desk.slack.trouble('chat.postMessage', { lost: 'request' });
    const begun = performance.now();
    await desk.after(SECOND);
    expect(performance.now() - begun).toBeLessThan(5_000);
    await expect.poll(() => desk.slack.workspace.abandoned).toEqual(['chat.postMessage']);
    expect(texts(desk)).toEqual([]);
    await desk.after(MINUTE);
    expect(texts(desk)).toHaveLength(1);
  });

  test('it is not posted again where the bot may not look', async () => {
    const manifest = manifestFor(MENUS);
    const bot = manifest.oauth_config.scopes.bot.filter((scope) => scope !== 'channels:history');
    const desk = await paper({ manifest: { ...manifest, oauth_config: { scopes: { bot } } } });
    await follow(desk, at('C0NEWS'));
    await edit(desk, 70);
    desk.slack.trouble('chat.postMessage', { lost: 'answer' });
    await desk.after(SECOND);
    await desk.after(MINUTE);
    expect(texts(desk)).toHaveLength(1);
    expect(await desk.store.outbox.list('dead')).toMatchObject([
      { error: expect.stringContaining('in doubt') },
    ]);
  });
});
