import { describe, expect, test } from 'vitest';
import type { Sent } from '../../fakes/slack/slack.ts';
import { edit, follow } from '../../notify/newsdesk.ts';
import { read } from './newsroom.ts';
import { at, only, type Paper, paper, standing, texts } from './paper.ts';

const SECOND = 1_000;

describe('a channel that follows', () => {
  test('is told of a change, and of later ones in the thread of the first', async () => {
    const desk = await paper();
    await desk.slack.type('/flood follow');
    await desk.sent(1);
    await edit(desk, 70);
    await desk.after(SECOND);
    const [, told] = standing(desk);
    expect(told?.payload.text).toBe(
      'Changed: The mayor: drowned, more than 60 → more than 70 (as of 7 May 2024).',
    );
    expect(read(told?.payload ?? { text: '' })).toContain('more than 60 → more than 70');
    expect(told?.payload.thread_ts).toBeUndefined();
    await edit(desk, 80);
    await desk.after(SECOND);
    expect(standing(desk)[2]?.payload).toMatchObject({ thread_ts: told?.ts, channel: 'C0NEWS' });
  });

  test('lists who asked by their names, also where Slack’s event does not say them', async () => {
    const desk = await paper();
    await desk.slack.say('<@U0CLAIMDESK> follow mayor');
    await desk.sent(1);
    await desk.slack.type('/flood following');
    const [, listed] = await desk.sent(2);
    expect(read(listed?.payload ?? { text: '' })).toContain('asked for by jane.doe');
  });

  test('of one person is their direct messages', async () => {
    const desk = await paper();
    await follow(desk, at('@U0JANE'));
    await edit(desk, 70);
    await desk.after(SECOND);
    expect(texts(desk, 'D0JANE')).toEqual([expect.stringContaining('more than 70')]);
  });

  test('is followed, listed and left from App Home', async () => {
    const desk = await paper();
    const { hands, slack } = desk;
    const shown = async (count: number) => {
      await expect.poll(() => slack.workspace.views.size).toBe(count);
      const view = [...slack.workspace.views.values()].at(-1);
      if (view === undefined) throw new Error('nothing opened');
      return view;
    };
    await hands.home();
    await expect.poll(() => slack.workspace.homes.size).toBe(1);
    await hands.clickHome('Follow …');
    const form = await shown(1);
    await hands.submit(form, { What: 'victims' });
    expect(JSON.stringify(form.view)).toContain('Following victims here');
    await edit(desk, 70);
    await desk.after(SECOND);
    expect(texts(desk, 'D0JANE')).toEqual([expect.stringContaining('more than 70')]);
    await hands.clickHome('What I follow');
    const listed = await shown(2);
    await expect.poll(() => JSON.stringify(listed.view)).toContain('asked for by jane.doe');
    await hands.clickHome('Unfollow all');
    await shown(3);
    await expect.poll(() => desk.store.follows.list({})).toEqual([]);
  });

  test('is told less where Slack takes no more', async () => {
    const desk = await paper();
    await follow(desk, at('C0NEWS'));
    await edit(desk, 70);
    desk.slack.trouble('chat.postMessage', { refusal: 'invalid_blocks' }, { refusal: 'invalid_blocks' });
    await desk.after(SECOND);
    expect(only(standing(desk)).payload.blocks).toEqual([]);
  });

  test('waits as long as Slack asks, and no other channel is written to meanwhile', async () => {
    const desk = await paper();
    desk.slack.workspace.channel('C0OTHER');
    await follow(desk, at('C0NEWS'));
    await follow(desk, at('C0OTHER'));
    await edit(desk, 70);
    desk.slack.trouble('chat.postMessage', { status: 429, retryAfter: 30 }, { status: 429, retryAfter: 30 });
    await desk.after(SECOND);
    const { calls } = desk.slack.workspace;
    const tried = calls.length;
    await desk.after(29 * SECOND);
    expect(calls).toHaveLength(tried);
    await desk.after(SECOND);
    expect([...texts(desk), ...texts(desk, 'C0OTHER')]).toHaveLength(2);
    expect(await desk.store.outbox.list('sent')).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
  });

  test.each([
    ['removed from it', { kind: 'private', member: false }],
    ['it was archived', { archived: true }],
    ['it was shared with another organisation', { shared: true }],
  ] as const)('is left, and who asked is told: %s', async (_, about) => {
    const desk = await paper();
    const { flood, store } = desk;
    const left = { dest: at('C0LEFT'), dossier: flood.id, filter: {}, mode: 'now', by: 'U0JANE' } as const;
    await store.follows.follow(left);
    await follow(desk, at('C0NEWS'));
    desk.slack.workspace.channel('C0LEFT', about);
    await edit(desk, 70);
    await desk.after(SECOND);
    expect(await store.follows.list({})).toMatchObject([{ dest: at('C0NEWS') }]);
    expect(texts(desk, 'C0LEFT')).toEqual([]);
    const told = read(only(standing(desk, 'D0JANE')).payload);
    expect(told).toContain('can no longer post where you asked');
    expect(told).toContain('<#C0LEFT>');
    expect(told).toContain('everything');
    expect(texts(desk)).toHaveLength(1);
  });
});

describe('an answer', () => {
  const marked = ({ slack }: Paper): Sent => only(slack.workspace.updated);

  test('is put right in its thread, and marked, and still says who asked', async () => {
    const desk = await paper();
    await desk.slack.type('/flood victims');
    const [answer] = await desk.answered();
    await edit(desk, 70);
    await desk.after(SECOND);
    await desk.after(SECOND);
    expect(standing(desk)[1]?.payload).toMatchObject({
      thread_ts: answer?.ts,
      text: expect.stringMatching(/^Corrected: The mayor: drowned, more than 60 → more than 70/),
    });
    const now = read(marked(desk).payload);
    expect(marked(desk).ts).toBe(answer?.ts);
    expect(now).toMatch(/^\/flood victims — asked by jane\.doe\n:warning: {2}\*Corrected since/);
    expect(now).toContain(read(answer?.payload ?? { text: '' }).split('\n')[1]);
    // Marked a second time, it is not marked twice.
    await edit(desk, 80);
    await desk.after(SECOND);
    await desk.after(SECOND);
    const again = read(desk.slack.workspace.updated[1]?.payload ?? { text: '' });
    expect(again.match(/asked by jane\.doe/g)).toHaveLength(1);
    expect(again.match(/Corrected since/g)).toHaveLength(1);
  });

  test('to a mention is put right in the thread that it stands in', async () => {
    const desk = await paper();
    const { ts: thread } = await desk.slack.say('<@U0CLAIMDESK> victims');
    await desk.answered();
    await edit(desk, 70);
    await desk.after(SECOND);
    await desk.after(SECOND);
    expect(standing(desk).map(({ payload }) => payload.thread_ts)).toEqual([thread, thread]);
    expect(read(marked(desk).payload)).toMatch(/^:warning: {2}\*Corrected since/);
  });

  test('in a direct message is put right there', async () => {
    const desk = await paper();
    await desk.slack.say('victims', { channel: 'D0JANE' });
    const [answer] = await desk.answered();
    await edit(desk, 70);
    await desk.after(SECOND);
    expect(standing(desk, 'D0JANE')[1]?.payload.thread_ts).toBe(answer?.ts);
  });

  test('that was shared is put right', async () => {
    const desk = await paper();
    await desk.slack.type('/flood me victims');
    const mine = only(await desk.sent(1));
    await desk.hands.click(mine, 'Share');
    await desk.answered();
    await desk.sent(3);
    await edit(desk, 70);
    await desk.after(SECOND);
    await desk.after(SECOND);
    expect(read(marked(desk).payload)).toMatch(/^Shared by jane\.doe\n:warning:/);
  });

  test('for one person alone, or by the response_url, has nothing to return to', async () => {
    const desk = await paper({ options: { allowExternal: true } });
    const hidden = desk.slack.workspace.channel('C0HIDDEN', { kind: 'private', member: false });
    await desk.slack.type('/flood me victims');
    await desk.slack.type('/flood victims', hidden);
    await desk.sent(2);
    await edit(desk, 70);
    await desk.after(SECOND);
    expect(await desk.store.outbox.counts()).toMatchObject({ pending: 0, sent: 0, dead: 0 });
  });

  test('that somebody deleted is left alone', async () => {
    const desk = await paper();
    await desk.slack.type('/flood victims');
    const answer = only(await desk.answered());
    await edit(desk, 70);
    desk.slack.workspace.delete(answer.ts);
    await desk.after(SECOND);
    await desk.after(SECOND);
    const dead = await desk.store.outbox.list('dead');
    expect(dead.map(({ kind, error }) => [kind, error])).toEqual([
      ['correction', 'Slack refused: thread_not_found'],
    ]);
    expect(await desk.store.outbox.counts()).toMatchObject({ pending: 0 });
  });
});

test('nothing can be followed where the bot cannot post later', async () => {
  const desk = await paper({ options: { allowExternal: true } });
  const { workspace } = desk.slack;
  workspace.channel('C0HIDDEN', { kind: 'private', member: false });
  workspace.channel('D0OTHERS', { kind: 'im', member: false });
  await desk.slack.type('/flood follow', 'C0HIDDEN');
  await desk.slack.type('/flood follow', 'D0OTHERS');
  const said = (await desk.sent(2)).map(({ payload }) => payload.text);
  expect(said[0]).toMatch(/Nothing can be followed here: I am not in this channel\. Invite me/);
  expect(said[1]).toMatch(/Nothing can be followed here: this conversation is not mine/);
  expect(await desk.store.follows.list({})).toEqual([]);
});
