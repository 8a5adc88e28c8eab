import { describe, expect, test } from 'vitest';
import { labels } from '../../fakes/slack/hands.ts';
import { answered, clickable } from './clickable.ts';
import { aMoment, newsroom, read, TRANSPORTS } from './newsroom.ts';

describe.each(TRANSPORTS)('over %s', (_, over) => {
  test('a click on an answer opens something for the clicker alone', async () => {
    const { hands, desk, sent, answer } = await answered(over);
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
      askerName: 'jane.doe',
      private: true,
    });
  });

  test('a form is opened, and its answer comes to whoever filled it in', async () => {
    const { slack, hands, desk, sent, answer } = await answered(over);
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

  test('a form that is delivered twice is answered once', async () => {
    const { slack, hands, sent, answer } = await answered(over);
    await hands.click(answer, 'As of a date');
    await expect.poll(() => slack.workspace.views.size).toBe(1);
    const [form] = slack.workspace.views.values();
    if (form === undefined) throw new Error('no form');
    for (const _ of [1, 2]) expect(await hands.submit(form, { Date: '2025-01-13' })).toBe(true);
    await sent(2);
    await aMoment();
    expect(slack.workspace.sent).toHaveLength(2);
  });

  test('a click that is delivered twice is answered once', async () => {
    const { slack, hands, sent, answer } = await answered(over);
    const { again } = await hands.click(answer, 'All estimates');
    expect(await again()).toBe(true);
    await sent(2);
    await aMoment();
    expect(slack.workspace.sent).toHaveLength(2);
  });

  test('a choice from a menu becomes one more option', async () => {
    const { hands, desk, sent, answer } = await answered(over);
    await hands.click(answer, 'Only …', 'Only NIS');
    await sent(2);
    expect(desk.questions[1]?.input).toEqual({
      command: 'ask',
      options: { asOf: '2025-01', question: 'casualties NIS' },
    });
  });

  test('a page turns in place, for the clicker alone', async () => {
    const { hands, sent, answer } = await answered(over);
    await hands.click(answer, 'All estimates');
    const first = (await sent(2))[1];
    if (first === undefined) throw new Error('no page');
    await hands.click(first, 'Next');
    const second = (await sent(3))[2];
    expect(second).toMatchObject({ via: 'response_url', payload: { replace_original: 'true' } });
    expect(read(second?.payload ?? { text: '' })).toBe('Page 2.');
  });

  test('an error takes no page away', async () => {
    const { hands, desk, sent, answer } = await answered(over);
    await hands.click(answer, 'All estimates');
    const first = (await sent(2))[1];
    if (first === undefined) throw new Error('no page');
    desk.ask = async () => ({ to: 'asker', summary: 'Too often.', blocks: [] });
    await hands.click(first, 'Next');
    expect((await sent(3))[2]?.payload).toMatchObject({ text: 'Too often.', replace_original: 'false' });
  });

  test('a private answer stays when something is opened from it', async () => {
    const { slack, hands, sent } = await newsroom({ desk: clickable(), ...over });
    await slack.type('/dprk me casualties');
    const [answer] = await sent(1);
    if (answer === undefined) throw new Error('no answer');
    await hands.click(answer, 'All estimates');
    expect((await sent(2))[1]?.payload).toMatchObject({ replace_original: 'false' });
    await hands.click(answer, 'As of a date');
    await expect.poll(() => slack.workspace.views.size).toBe(1);
    const [form] = slack.workspace.views.values();
    if (form !== undefined) await hands.submit(form, { Date: '2025-01-13' });
    expect((await sent(3))[2]?.payload).toMatchObject({ replace_original: 'false' });
  });

  test('buttons work after a restart', async () => {
    const { platform, answer } = await answered(over);
    await platform.stop();
    // Nothing is left of the process that posted the answer: the click carries all that is needed.
    const { hands, sent } = await newsroom({ desk: clickable(), ...over });
    await hands.click(answer, 'All estimates');
    expect(read((await sent(1))[0]?.payload ?? { text: '' })).toBe('Page 1.');
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
      const { hands, desk, sent, answer } = await answered(over);
      await hands.clickRaw(answer, action);
      const told = (await sent(2))[1];
      expect(told).toMatchObject({ via: 'response_url', payload: { response_type: 'ephemeral' } });
      expect(told?.payload.text).toContain('Please ask again');
      expect(desk.questions).toHaveLength(1);
    });

    test('for a dossier that is gone', async () => {
      const { hands, desk, sent, answer } = await answered(over);
      await hands.clickRaw(answer, { type: 'button', action_id: 'run:0', value: '1["gone","show"]' });
      expect((await sent(2))[1]?.payload.text).toContain('no longer here');
      expect(desk.questions).toHaveLength(1);
    });

    test('a form that Slack does not open any more', async () => {
      const { slack, hands, sent, answer } = await answered(over);
      slack.trouble('views.open', { refusal: 'expired_trigger_id' });
      await hands.click(answer, 'As of a date');
      expect((await sent(2))[1]?.payload.text).toContain('click again');
    });
  });

  test('a response_url that answers 429 is asked again when it says', async () => {
    const { slack, hands, sent, answer } = await answered(over);
    slack.trouble('response_url', { status: 429, retryAfter: 1 });
    const clicked = performance.now();
    await hands.click(answer, 'All estimates');
    await sent(2);
    expect(performance.now() - clicked).toBeGreaterThan(950);
  });

  test('an answer that never comes is said to', async () => {
    const { slack, desk, hands, sent, answer } = await answered({ ...over, options: { patience: 200 } });
    const release = desk.hold();
    await hands.click(answer, 'All estimates');
    expect((await sent(2))[1]?.payload.text).toContain('took too long');
    await slack.type('/dprk casualties');
    expect((await sent(3))[2]).toMatchObject({
      via: 'response_url',
      payload: { response_type: 'ephemeral' },
    });
    release();
  });
});
