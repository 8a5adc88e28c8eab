import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/chat/action.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { labels } from '../../fakes/slack/hands.ts';
import { everyday } from '../contract.ts';
import { aMoment, newsroom, read, testDesk } from './newsroom.ts';

const target = (what: string) => ({
  dossier: 'dprk',
  input: { command: 'show', options: { question: 'casualties', what } },
});
const ACTIONS: readonly Action[] = [
  { kind: 'run', label: 'All estimates', target: target('estimates') },
  {
    kind: 'choose',
    label: 'Only …',
    target: { dossier: 'dprk', input: { command: 'ask', options: { asOf: '2025-01' } } },
    option: 'question',
    choices: [
      { label: 'Only killed', value: 'killed' },
      { label: 'Only NIS', value: 'casualties NIS' },
    ],
  },
  {
    kind: 'fill',
    label: 'As of a date',
    title: 'As of a date',
    target: { dossier: 'dprk', input: { command: 'ask', options: { question: 'casualties' } } },
    option: 'asOf',
    field: { label: 'Date', hint: '2025-01-13 or 2025-01', lines: 'one', longest: 21 },
  },
];
const SHARE: Action = { kind: 'share', label: 'Share', target: target('estimates') };

const page = (number: number, ...actions: readonly Action[]): Reply => ({
  to: 'asker',
  summary: `Page ${number}.`,
  blocks: [{ kind: 'lead', text: `Page ${number}.` }],
  actions,
});

/** A desk whose answers can be clicked. */
const clickable = () =>
  testDesk({
    casualties: { ...everyday, actions: ACTIONS },
    show: page(
      1,
      { kind: 'run', label: 'Next', target: { dossier: 'dprk', input: { command: 'page2', options: {} } } },
      SHARE,
    ),
    page2: page(2, SHARE),
    ask: page(7),
  });

async function answered(arrangement: Parameters<typeof newsroom>[0] = {}) {
  const room = await newsroom({ desk: clickable(), ...arrangement });
  await room.slack.type('/dprk casualties');
  const [answer] = await room.sent(1);
  if (answer === undefined) throw new Error('no answer');
  return { ...room, answer };
}

describe.each([
  ['Socket Mode', false],
  ['HTTP', true],
])('over %s', (_, http) => {
  test('a click on an answer opens something for the clicker alone', async () => {
    const { hands, desk, sent, answer } = await answered({ http });
    expect(labels(answer.payload.blocks)).toEqual(['All estimates', 'Only …', 'As of a date']);
    expect((await hands.click(answer, 'All estimates')).acknowledged).toBe(true);
    const opened = (await sent(2))[1];
    expect(opened).toMatchObject({
      via: 'response_url',
      payload: { response_type: 'ephemeral', replace_original: 'false' },
    });
    expect(read(opened?.payload ?? { text: '' })).toBe('Page 1.');
    expect(desk.questions[1]).toEqual({
      input: { command: 'show', options: { question: 'casualties', what: 'estimates' } },
      dossier: 'dprk',
      room: { platform: 'slack', workspace: 'T0NEWSROOM', channel: 'C0NEWS', thread: null },
      asker: 'U0JANE',
      private: true,
    });
  });

  test('a form is opened, and its answer comes to whoever filled it in', async () => {
    const { slack, hands, desk, sent, answer } = await answered({ http });
    await hands.click(answer, 'As of a date');
    await expect.poll(() => slack.workspace.views.size).toBe(1);
    const [form] = slack.workspace.views.values();
    if (form === undefined) throw new Error('no form');
    expect(await hands.submit(form, { Date: '2025-01-13' })).toBe(true);
    expect((await sent(2))[1]).toMatchObject({
      via: 'response_url',
      payload: { response_type: 'ephemeral' },
    });
    expect(slack.workspace.views.size).toBe(0);
    expect(desk.questions[1]).toMatchObject({
      input: { command: 'ask', options: { question: 'casualties', asOf: '2025-01-13' } },
      room: { channel: 'C0NEWS' },
      private: true,
    });
  });

  test('a click that is delivered twice is answered once', async () => {
    const { slack, hands, sent, answer } = await answered({ http });
    const { again } = await hands.click(answer, 'All estimates');
    expect(await again()).toBe(true);
    await sent(2);
    await aMoment();
    expect(slack.workspace.sent).toHaveLength(2);
  });
});

test('a choice from a menu becomes one more option', async () => {
  const { hands, desk, sent, answer } = await answered();
  await hands.click(answer, 'Only …', 'Only NIS');
  await sent(2);
  expect(desk.questions[1]?.input).toEqual({
    command: 'ask',
    options: { asOf: '2025-01', question: 'casualties NIS' },
  });
});

test('a page turns in place, for the clicker alone', async () => {
  const { hands, sent, answer } = await answered();
  await hands.click(answer, 'All estimates');
  const first = (await sent(2))[1];
  if (first === undefined) throw new Error('no page');
  await hands.click(first, 'Next');
  const second = (await sent(3))[2];
  expect(second).toMatchObject({ via: 'response_url', payload: { replace_original: 'true' } });
  expect(read(second?.payload ?? { text: '' })).toBe('Page 2.');
});

test('buttons work after a restart', async () => {
  const { platform, answer } = await answered();
  await platform.stop();
  // Nothing is left of the process that posted the answer: the click carries all that is needed.
  const { hands, sent } = await newsroom({ desk: clickable() });
  await hands.click(answer, 'All estimates');
  expect(read((await sent(1))[0]?.payload ?? { text: '' })).toBe('Page 1.');
});

describe('sharing', () => {
  async function shareable(arrangement: Parameters<typeof newsroom>[0] = {}) {
    const shared: Reply = { ...page(1), to: 'channel' };
    const room = await answered(arrangement);
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
    const { hands, slack, sent } = await newsroom({ desk: clickable() });
    await slack.say('casualties', { channel: 'D0JANE' });
    const [answer] = await sent(1);
    if (answer === undefined) throw new Error('no answer');
    await hands.click(answer, 'All estimates');
    expect(labels((await sent(2))[1]?.payload.blocks)).toEqual(['Next']);
  });
});

test('a click in a thread is answered and shared in that thread', async () => {
  const { slack, hands, desk, sent } = await newsroom({ desk: clickable() });
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

describe('a click that leads nowhere gets a kind answer', () => {
  test.each([
    ['of another app', { type: 'button', action_id: 'approve', value: 'yes' }],
    ['of a version long gone', { type: 'button', action_id: 'run:0', value: '0["dprk","show"]' }],
    ['with a broken value', { type: 'button', action_id: 'run:0', value: '1["dprk",' }],
    ['without a value', { type: 'button', action_id: 'fill:0' }],
    ['without a choice', { type: 'static_select', action_id: 'choose:0:question:1["dprk","ask"]' }],
    ['that is nothing at all', {}],
  ])('%s', async (_, action) => {
    const { hands, desk, sent, answer } = await answered();
    await hands.clickRaw(answer, action);
    const told = (await sent(2))[1];
    expect(told).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
    expect(told?.payload.text).toContain('Please ask again');
    expect(desk.questions).toHaveLength(1);
  });

  test('for a dossier that is gone', async () => {
    const { hands, desk, sent, answer } = await answered();
    await hands.clickRaw(answer, { type: 'button', action_id: 'run:0', value: '1["gone","show"]' });
    expect((await sent(2))[1]?.payload.text).toContain('no longer here');
    expect(desk.questions).toHaveLength(1);
  });

  test('a form that Slack does not open any more', async () => {
    const { slack, hands, sent, answer } = await answered();
    slack.trouble('views.open', { refusal: 'expired_trigger_id' });
    await hands.click(answer, 'As of a date');
    expect((await sent(2))[1]?.payload.text).toContain('click again');
  });
});

test('a response_url that answers 429 is asked again when it says', async () => {
  const { slack, hands, sent, answer } = await answered();
  slack.trouble('response_url', { status: 429, retryAfter: 1 });
  const clicked = performance.now();
  await hands.click(answer, 'All estimates');
  await sent(2);
  expect(performance.now() - clicked).toBeGreaterThan(950);
});

test('an answer that never comes is said to', async () => {
  const { slack, desk, hands, sent, answer } = await answered({ options: { patience: 200 } });
  const release = desk.hold();
  await hands.click(answer, 'All estimates');
  expect((await sent(2))[1]?.payload.text).toContain('took too long');
  await slack.type('/dprk casualties');
  expect((await sent(3))[2]).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
  release();
});
