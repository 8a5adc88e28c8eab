import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/chat/action.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import type { SentView } from '../../fakes/slack/blocks.ts';
import { Hands, labels } from '../../fakes/slack/hands.ts';
import { GUS } from '../../fakes/slack/slack.ts';
import { everyday } from '../contract.ts';
import { aMoment, MENUS, newsroom, read, TRANSPORTS, testDesk } from './newsroom.ts';

const run = (label: string, question: string): Action => ({
  kind: 'run',
  label,
  target: { dossier: 'dprk', input: { command: 'ask', options: { question } } },
});
const fill: Action = {
  kind: 'fill',
  label: 'Ask …',
  title: 'Ask',
  target: { dossier: 'dprk', input: { command: 'ask', options: {} } },
  option: 'question',
  field: { label: 'Question', hint: 'killed', lines: 'one', longest: 200 },
};
const share: Action = { ...run('Share', 'casualties'), kind: 'share' };
const home: Reply = {
  to: 'asker',
  summary: 'Who says what.',
  blocks: [{ kind: 'lead', text: 'Who says what.' }],
  actions: [run('Casualties', 'casualties'), fill],
};

function desk() {
  const ask: Reply = { ...everyday, actions: [run('Deployment', 'deployment'), fill, share] };
  return { ...testDesk({ ask, casualties: ask }), home: () => home };
}

const text = (view: SentView | undefined) => read({ text: '', blocks: view?.blocks ?? [] });

async function only<T>(views: ReadonlyMap<string, T>): Promise<T> {
  await expect.poll(() => views.size).toBe(1);
  const [view] = views.values();
  if (view === undefined) throw new Error('no view');
  return view;
}

describe.each(TRANSPORTS)('over %s', (_, over) => {
  describe('“Search the figures”', () => {
    test('opens a form, and shows the answer in it', async () => {
      const room = desk();
      const { slack, hands } = await newsroom({ desk: room, ...over });
      expect((await hands.search()).acknowledged).toBe(true);
      const open = await only(slack.workspace.views);
      expect(open.view.title?.text).toBe('Search the figures');
      const { title } = MENUS[1] ?? { title: '' };
      await hands.submit(open, { Dossier: title, Question: 'casualties' });
      expect(text(open.view)).toContain('*4,000*');
      expect(labels(open.view.blocks)).toEqual(['Deployment', 'Ask …']);
      expect(room.questions).toEqual([
        {
          input: { text: 'casualties' },
          dossier: 'grain',
          room: { platform: 'slack', workspace: 'T0NEWSROOM', channel: '@U0JANE', thread: null },
          asker: 'U0JANE',
          askerName: 'jane.doe',
          private: true,
        },
      ]);
      expect(slack.workspace.sent).toEqual([]);
    });

    test('says in time that an answer will come, and then shows it', async () => {
      const room = desk();
      const { slack, hands } = await newsroom({ desk: room, ...over });
      await hands.search();
      const open = await only(slack.workspace.views);
      const release = room.hold();
      const submitted = performance.now();
      expect(await hands.submit(open, { Question: 'casualties' })).toBe(true);
      expect(performance.now() - submitted).toBeLessThan(2_800);
      expect(text(open.view)).toContain('will appear here');
      release();
      await expect.poll(() => text(open.view)).toContain('*4,000*');
    });
  });

  test('the search asks no dossier where nobody chose one, and offers no choice where there is one', async () => {
    const room = desk();
    const { slack, hands } = await newsroom({ desk: room, ...over });
    await hands.search();
    const open = await only(slack.workspace.views);
    await hands.submit(open, { Question: 'me casualties' });
    expect(room.questions[0]).toMatchObject({ input: { text: 'casualties' }, dossier: null });

    const single = await newsroom({ desk: { ...desk(), menus: MENUS.slice(0, 1) }, ...over });
    await single.hands.search();
    expect((await only(single.slack.workspace.views)).view.blocks).toHaveLength(1);
  });

  test('in a modal, clicks and forms stay in the modal', async () => {
    const room = desk();
    const { slack, hands } = await newsroom({ desk: room, ...over });
    await hands.search();
    const open = await only(slack.workspace.views);
    await hands.submit(open, { Question: 'casualties' });
    await hands.clickIn(open, 'Deployment');
    await expect.poll(() => room.questions.length).toBe(2);
    expect(room.questions[1]).toMatchObject({
      input: { command: 'ask', options: { question: 'deployment' } },
    });

    await hands.clickIn(open, 'Ask …');
    await expect.poll(() => slack.workspace.views.size).toBe(2);
    const form = [...slack.workspace.views.values()].at(-1);
    if (form === undefined) throw new Error('no form');
    await hands.submit(form, { Question: 'killed' });
    expect(text(form.view)).toContain('*4,000*');
    expect(room.questions[2]).toMatchObject({ input: { command: 'ask', options: { question: 'killed' } } });
  });

  describe('App Home', () => {
    test('is drawn when it is opened, and its topics answer in a modal', async () => {
      const room = desk();
      const { slack, hands } = await newsroom({ desk: room, ...over });
      await hands.home();
      await expect.poll(() => text(slack.workspace.homes.get('U0JANE'))).toBe('Who says what.');
      await hands.clickHome('Casualties');
      expect(text((await only(slack.workspace.views)).view)).toContain('*4,000*');
      expect(room.questions[0]?.room.channel).toBe('@U0JANE');
    });

    test('opens a form for everything else', async () => {
      const room = desk();
      const { slack, hands } = await newsroom({ desk: room, ...over });
      await hands.home();
      await expect.poll(() => slack.workspace.homes.size).toBe(1);
      await hands.clickHome('Ask …');
      const open = await only(slack.workspace.views);
      await hands.submit(open, { Question: 'killed' });
      expect(text(open.view)).toContain('*4,000*');
    });

    test('answers slowly without losing the three seconds of the click', async () => {
      const room = desk();
      const { slack, hands } = await newsroom({ desk: room, ...over });
      await hands.home();
      await expect.poll(() => slack.workspace.homes.size).toBe(1);
      const release = room.hold();
      void hands.clickHome('Casualties');
      await expect.poll(() => slack.workspace.views.size, { timeout: 2_900 }).toBe(1);
      const open = await only(slack.workspace.views);
      expect(text(open.view)).toContain('will appear here');
      release();
      await expect.poll(() => text(open.view)).toContain('*4,000*');
    });

    test('the tab of messages draws nothing, and a guest sees why', async () => {
      const { slack, hands } = await newsroom({ desk: desk(), ...over });
      await hands.home('messages');
      await aMoment();
      expect(slack.workspace.homes.size).toBe(0);
      await new Hands(slack, GUS).home();
      await expect.poll(() => text(slack.workspace.homes.get('U0GUS'))).toContain('does not answer guests');
    });
  });

  describe('“Check the figures”', () => {
    const verdicts: Reply = {
      to: 'asker',
      summary: 'One figure: it conflicts.',
      blocks: [],
      actions: [share],
    };
    const checking = () => testDesk({ check: verdicts });

    test('gives the message to the desk, and answers the asker alone', async () => {
      const room = checking();
      const { hands, sent } = await newsroom({ desk: room, ...over });
      const { done, ts } = hands.check('AT&amp;T says <https://babel.ua|4,000> died');
      expect((await done).acknowledged).toBe(true);
      const [answer] = await sent(1);
      expect(answer).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
      // Nobody else wrote in that thread, where a message for one person would not be shown.
      expect(answer?.payload.thread_ts).toBeUndefined();
      expect(room.questions[0]).toMatchObject({
        input: { command: 'check', options: { text: 'AT&T says 4,000 died' } },
        dossier: null,
        room: { channel: 'C0NEWS', thread: ts },
        private: true,
      });
    });

    test('is shared in the thread of that message', async () => {
      const room = checking();
      const { hands, sent } = await newsroom({ desk: room, ...over });
      const { done, ts } = hands.check('4,000 died');
      await done;
      const [answer] = await sent(1);
      if (answer === undefined) throw new Error('no answer');
      room.ask = async () => ({ ...everyday, to: 'channel' });
      await hands.click(answer, 'Share');
      expect((await sent(2))[1]).toMatchObject({
        via: 'chat.postMessage',
        payload: { channel: 'C0NEWS', thread_ts: ts },
      });
    });

    test('says so when the message is too long to be shared', async () => {
      const text = 'x'.repeat(2_500);
      const target = { dossier: 'dprk', input: { command: 'check', options: { text } } };
      const room = testDesk({ check: { ...verdicts, actions: [{ ...share, target }] } });
      const { hands, sent } = await newsroom({ desk: room, ...over });
      await hands.check(text).done;
      const [answer] = await sent(1);
      expect(labels(answer?.payload.blocks)).toEqual([]);
      expect(read(answer?.payload ?? { text: '' })).toContain('too long to be shared');
    });

    test('in a thread is answered there', async () => {
      const { slack, hands, sent } = await newsroom({ desk: checking(), ...over });
      const { ts: thread } = await slack.say('Kyiv says more than 3,000.');
      await hands.check('4,000 died', { thread }).done;
      expect((await sent(1))[0]?.payload.thread_ts).toBe(thread);
    });

    test('reads what feeds post as attachments', async () => {
      const room = checking();
      const { hands, sent } = await newsroom({ desk: room, ...over });
      await hands.check('', {}, { attachments: [{ fallback: 'no', text: '4,000 died' }, {}, null] }).done;
      await sent(1);
      expect(room.questions[0]?.input).toEqual({ command: 'check', options: { text: '4,000 died' } });
    });

    test('a message without words is told so', async () => {
      const room = checking();
      const { hands, sent } = await newsroom({ desk: room, ...over });
      await hands.check('').done;
      expect((await sent(1))[0]?.payload.text).toContain('no text in this message');
      expect(room.questions).toEqual([]);
    });
  });
});
