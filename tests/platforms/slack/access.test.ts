import { describe, expect, test } from 'vitest';
import { Hands } from '../../fakes/slack/hands.ts';
import { GUS, OLGA, type Person } from '../../fakes/slack/slack.ts';
import { everyday } from '../contract.ts';
import { newsroom, read, TRANSPORTS, testDesk } from './newsroom.ts';

type Room = Awaited<ReturnType<typeof newsroom>>;

const share = {
  kind: 'share',
  label: 'Share',
  target: { dossier: 'dprk', input: { command: 'casualties', options: {} } },
} as const;
const desk = () => testDesk({ casualties: { ...everyday, actions: [share] } });

const WAYS: readonly [string, (room: Room, by: Person | undefined, channel: string) => Promise<unknown>][] = [
  ['a command', ({ slack }, by, channel) => slack.type('/dprk casualties', channel, by)],
  [
    'a mention',
    ({ slack }, by, channel) => slack.say('<@U0CLAIMDESK> casualties', { channel, ...(by && { by }) }),
  ],
  ['a message checked', ({ slack }, by, channel) => new Hands(slack, by).check('4,000', { channel }).done],
];

describe.each(TRANSPORTS)('over %s:', (_, over) => {
  describe.each(WAYS)('%s', (_, ask) => {
    test.each([
      ['of a guest', GUS, false, /does not answer guests/],
      ['of somebody of another organisation', OLGA, false, /only people of its own organisation/],
      ['in a channel shared with another organisation', undefined, true, /does not answer here/],
    ])('%s is refused, to the asker alone', async (_name, by, shared, words) => {
      const room = await newsroom({ desk: desk(), ...over });
      const channel = room.slack.workspace.channel('C0SOME', { shared });
      await ask(room, by, channel);
      const [told] = await room.sent(1);
      expect(told?.ephemeral).toBe(true);
      expect(told?.payload.text).toMatch(words);
      expect(room.desk.questions).toEqual([]);
    });

    test('is answered wherever ALLOW_EXTERNAL allows it', async () => {
      const room = await newsroom({ desk: desk(), ...over, options: { allowExternal: true } });
      const channel = room.slack.workspace.channel('C0SOME', { shared: true });
      await ask(room, OLGA, channel);
      await room.sent(1);
      expect(room.desk.questions).toHaveLength(1);
      expect(room.slack.workspace.calls).not.toContain('users.info');
    });
  });
});

describe('where Slack does not show who reads', () => {
  test('a command is answered to the asker alone, and says what to do', async () => {
    const { slack, sent } = await newsroom({ desk: desk() });
    await slack.type(
      '/dprk casualties',
      slack.workspace.channel('C0CLOSED', { kind: 'private', member: false }),
    );
    const [answer] = await sent(1);
    expect(answer).toMatchObject({ via: 'response_url', ephemeral: true });
    expect(read(answer?.payload ?? { text: '' })).toMatch(/\*4,000\*[\s\S]*Invite me to change that/);
  });

  test('nobody is told to invite it between two people', async () => {
    const { slack, sent } = await newsroom({ desk: desk() });
    await slack.type('/dprk casualties', slack.workspace.channel('D0OTHERS', { kind: 'im', member: false }));
    expect(read((await sent(1))[0]?.payload ?? { text: '' })).not.toContain('Invite');
  });

  test('nothing is shared', async () => {
    const { slack, hands, sent, desk: asked } = await newsroom({ desk: desk() });
    await slack.type(
      '/dprk me casualties',
      slack.workspace.channel('C0CLOSED', { kind: 'private', member: false }),
    );
    const [answer] = await sent(1);
    if (answer === undefined) throw new Error('no answer');
    await hands.click(answer, 'Share');
    const told = (await sent(2))[1];
    expect(told?.ephemeral).toBe(true);
    expect(told?.payload.text).toContain('cannot share this here');
    expect(asked.questions).toHaveLength(1);
  });
});

test('Slack is asked once about a person and a channel, and again after a while', async () => {
  let now = 0;
  const { slack, sent } = await newsroom({ desk: desk(), options: { now: () => now } });
  const asked = () =>
    slack.workspace.calls.filter((name) => /^(users|conversations)\.info$/.test(name)).length;
  await slack.type('/dprk casualties');
  await sent(1);
  await slack.type('/dprk casualties');
  await sent(2);
  expect(asked()).toBe(2);
  now += 6 * 60_000;
  await slack.type('/dprk casualties');
  await sent(3);
  expect(asked()).toBe(4);
});

test.each([
  [{ status: 500 }, /Try again in a minute/],
  [{ refusal: 'missing_scope' }, /paste its manifest again/],
])('when Slack does not say who asks, nobody is answered, and it is said: %j', async (trouble, words) => {
  const { slack, sent } = await newsroom({ desk: desk() });
  slack.trouble('users.info', trouble);
  await slack.type('/dprk casualties');
  expect((await sent(1))[0]?.payload.text).toMatch(words);
  await slack.type('/dprk casualties');
  expect((await sent(2))[1]?.via).toBe('chat.postMessage');
});
