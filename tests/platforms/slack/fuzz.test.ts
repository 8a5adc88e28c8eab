import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signed } from '../../fakes/slack/requests.ts';
import type { Slack } from '../../fakes/slack/slack.ts';
import { aMoment, newsroom, testDesk } from './newsroom.ts';

const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));

const anything = fc.string({ unit: 'binary', maxLength: 300 });
const junk = fc.jsonValue({ maxDepth: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 15, arbitrary: value }, { weight: 1, arbitrary: junk });
const ts = maybe(fc.constant('1760000000.000001'));
const user = maybe(
  fc.record({
    id: maybe(fc.constantFrom('U0JANE', 'U0GUS', 'U0NOBODY')),
    name: maybe(anything),
    team_id: maybe(anything),
  }),
);
const channel = maybe(fc.record({ id: maybe(fc.constantFrom('C0NEWS', 'D0JANE', 'C0NONE')) }));
const callback = fc.constantFrom('check', 'search', 'fill', 'answer', 'other');

const packed = anything.map((text) => `1${JSON.stringify(['dprk', 'ask', 'question', text])}`);
const drawn = (type: string, id: string, value: fc.Arbitrary<string>) =>
  fc.record({ type: fc.constant(type), action_id: maybe(fc.constant(id)), value: maybe(value) });
const action = maybe(
  fc.oneof(
    drawn('button', 'run:0', packed),
    drawn('button', 'run:0', anything),
    drawn(
      'button',
      'share:1',
      fc.oneof(packed, anything).map((text) => ` ${text}`),
    ),
    drawn(
      'button',
      'fill:2',
      anything.map((text) => JSON.stringify(['1["dprk","ask"]', 'a', text, text, text, 'one', 9])),
    ),
    fc.record({
      type: fc.constant('static_select'),
      action_id: maybe(packed.map((text) => `choose:3:a:${text}`)),
      selected_option: maybe(fc.record({ value: maybe(anything) })),
    }),
    fc.record({ type: anything, action_id: anything, value: anything }),
  ),
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

/** Each kind has fields of its own: Bolt tells them apart by these. */
const interaction = (url: string) => {
  const common = {
    trigger_id: maybe(fc.uuid()),
    user,
    team: maybe(fc.record({ id: anything })),
    channel,
    response_url: maybe(fc.constant(url)),
  };
  const container = maybe(fc.record({ thread_ts: maybe(ts), is_ephemeral: maybe(fc.boolean()) }));
  const message = maybe(
    fc.record({ ts: maybe(ts), thread_ts: maybe(ts), text: maybe(anything), attachments: junk }),
  );
  const actions = maybe(fc.array(action, { maxLength: 2 }));
  const kind = (type: string, more: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ type: fc.constant(type), ...common, ...more });
  return fc.oneof(
    { weight: 3, arbitrary: kind('block_actions', { container, message, actions }) },
    kind('block_actions', { view, actions }),
    kind('view_submission', { view }),
    kind('message_action', { message, callback_id: callback }),
    kind('shortcut', { callback_id: callback }),
    kind('other', { container, message, actions, view, callback_id: callback }),
  );
};

/** An address that takes any number of messages, and replaces some that one person alone sees. */
function anyTime({ workspace, origin }: Slack): string {
  const original = { via: 'response_url', ts: '1.1', channel: 'C0NEWS', ephemeral: true } as const;
  const path = workspace.responseUrl('C0NEWS', { ...original, payload: { text: '' } });
  const known = workspace.responseUrls.get(path);
  if (known !== undefined) known.uses = Number.POSITIVE_INFINITY;
  workspace.messages.add('1760000000.000001');
  return `${origin}${path}`;
}

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
  const { slack, platform, desk, sent } = await newsroom({
    http: true,
    desk: testDesk(),
    options: { allowExternal: true },
  });
  const url = slack.requests.url ?? '';
  const post = async (type: string, body: string) => {
    const answer = await fetch(url, signed(body, type));
    expect([200, 400, 404]).toContain(answer.status);
  };
  await fc.assert(
    fc.asyncProperty(interaction(anyTime(slack)), event, junk, async (clicked, happened, other) => {
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
  // It was not merely refused: many of these were answered.
  expect(before).toBeGreaterThan(20);
  expect(desk.questions.length).toBeGreaterThan(20);
  await platform.stop();
  expect(rejections).toEqual([]);
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
  const { slack, sent } = await newsroom();
  await fc.assert(
    fc.asyncProperty(interaction(anyTime(slack)), event, async (clicked, happened) => {
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
});
