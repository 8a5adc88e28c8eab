import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signed } from '../../fakes/slack/requests.ts';
import { aMoment, install, newsroom, testDesk } from './newsroom.ts';

const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));

const anything = fc.string({ unit: 'binary', maxLength: 300 });
const junk = fc.jsonValue({ maxDepth: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: junk });
const ts = fc.constantFrom('1760000000.000001', '1.1', 'soon', '');
const user = maybe(fc.record({ id: maybe(anything), name: maybe(anything), team_id: maybe(anything) }));
const channel = maybe(fc.record({ id: maybe(fc.constantFrom('C0NEWS', 'D0JANE', 'C0NONE')) }));
const callback = fc.constantFrom('check', 'search', 'fill', 'answer', 'other');

const action = maybe(
  fc.record({
    type: fc.constantFrom('button', 'static_select', 'other'),
    action_id: maybe(
      fc.oneof(fc.constantFrom('run:0', 'fill:1', 'share:2', 'choose:3:a:1["dprk","ask"]'), anything),
    ),
    value: maybe(
      fc.oneof(
        anything,
        anything.map((text) => `1${JSON.stringify(['dprk', 'ask', 'question', text])}`),
        anything.map((text) => ` 1${JSON.stringify(['dprk', 'ask', 'question', text])}`),
        anything.map((text) => JSON.stringify(['1["dprk","ask"]', 'a', text, text, text, 'one', 9])),
      ),
    ),
    selected_option: maybe(fc.record({ value: maybe(anything) })),
  }),
);

const view = maybe(
  fc.record({
    id: maybe(anything),
    type: fc.constantFrom('modal', 'home', 'other'),
    callback_id: callback,
    private_metadata: maybe(
      fc.oneof(anything, fc.constant('{"target":"1[\\"dprk\\",\\"ask\\"]","option":"a","back":null}')),
    ),
    state: maybe(
      fc.record({
        values: maybe(
          fc.record({ answer: maybe(fc.record({ answer: maybe(fc.record({ value: maybe(anything) })) })) }),
        ),
      }),
    ),
  }),
);

const interaction = (origin: string) =>
  fc.record({
    type: fc.constantFrom('block_actions', 'view_submission', 'message_action', 'shortcut', 'other'),
    callback_id: callback,
    trigger_id: maybe(anything),
    user,
    team: maybe(fc.record({ id: anything })),
    channel,
    container: maybe(fc.record({ thread_ts: maybe(ts), is_ephemeral: maybe(fc.boolean()) })),
    message: maybe(
      fc.record({ ts: maybe(ts), thread_ts: maybe(ts), text: maybe(anything), attachments: junk }),
    ),
    view,
    response_url: maybe(fc.constant(`${origin}/actions/none`)),
    actions: maybe(fc.array(action, { maxLength: 2 })),
  });

const event = fc.record({
  event_id: maybe(fc.uuid()),
  team_id: maybe(anything),
  is_ext_shared_channel: maybe(fc.boolean()),
  event: maybe(
    fc.record({
      type: fc.constantFrom('app_mention', 'message', 'app_home_opened', 'link_shared', 'other'),
      user: maybe(fc.constantFrom('U0JANE', 'U0GUS', 'U0NOBODY')),
      channel: maybe(fc.constantFrom('C0NEWS', 'D0JANE', 'C0NONE')),
      channel_type: fc.constantFrom('im', 'channel'),
      text: maybe(anything),
      ts: maybe(ts),
      tab: fc.constantFrom('home', 'messages'),
      source: fc.constantFrom('conversations_history', 'composer'),
      unfurl_id: maybe(anything),
      links: maybe(fc.array(fc.record({ url: anything }))),
    }),
  ),
});

/**
 * Whatever Slack's signature stands under: no crash, nothing unhandled, and what is said in return is valid
 * (every message and view that leaves is checked when the test ends). Requests that nobody could answer are
 * refused; the next real question is answered.
 */
test('no payload does harm, and the next question is answered', { timeout: 60_000 }, async () => {
  const { slack, platform, desk, sent } = await newsroom({ http: true, desk: testDesk() });
  const url = slack.requests.url ?? '';
  const post = async (type: string, body: string) => {
    const answer = await fetch(url, signed(body, type));
    expect([200, 400, 404]).toContain(answer.status);
  };
  await fc.assert(
    fc.asyncProperty(interaction(slack.origin), event, junk, async (clicked, happened, other) => {
      const payload = new URLSearchParams({ payload: JSON.stringify(clicked) }).toString();
      await post('application/x-www-form-urlencoded', payload);
      await post('application/json', JSON.stringify(happened));
      await post('application/json', JSON.stringify(other));
    }),
    { numRuns: 400 },
  );
  await aMoment();
  const before = slack.workspace.sent.length;
  expect(await slack.type('/dprk casualties')).toBe(true);
  await sent(before + 1);
  expect(desk.questions.length).toBeGreaterThan(0);
  await platform.stop();
  expect(rejections).toEqual([]);
  // Refusals of what was made up are what a real Slack would answer too; complaints about forms are not.
  const ours = slack.workspace.problems.filter((problem) => !/replaced by a click/.test(problem));
  expect(ours).toEqual([]);
  slack.workspace.problems.length = 0;
});

test('no words do harm: typed, mentioned, written, searched or checked', { timeout: 60_000 }, async () => {
  const { slack, hands, desk } = await newsroom({ http: true, desk: testDesk() });
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      expect(await slack.type(`/dprk ${text}`)).toBe(true);
      await slack.say(`<@U0CLAIMDESK> ${text}`);
      await slack.say(text, { channel: 'D0JANE' });
      await hands.check(text).done;
    }),
    { numRuns: 60 },
  );
  await aMoment();
  expect(desk.questions.length).toBeGreaterThan(100);
  expect(rejections).toEqual([]);
});

test('the same over a socket', { timeout: 60_000 }, async () => {
  const { slack, platform, sent } = await install();
  await platform.start();
  await fc.assert(
    fc.asyncProperty(interaction(slack.origin), event, async (clicked, happened) => {
      // What nobody can take is not acknowledged; nobody waits for that here.
      void slack.socket.send('interactive', clicked);
      void slack.socket.send('events_api', happened);
      await new Promise((resolve) => setImmediate(resolve));
    }),
    { numRuns: 200 },
  );
  await aMoment();
  const before = slack.workspace.sent.length;
  expect(await slack.type('/dprk casualties')).toBe(true);
  await sent(before + 1);
  expect(rejections).toEqual([]);
  const ours = slack.workspace.problems.filter((problem) => !/replaced by a click/.test(problem));
  expect(ours).toEqual([]);
  slack.workspace.problems.length = 0;
});
