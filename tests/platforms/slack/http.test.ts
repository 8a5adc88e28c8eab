import { describe, expect, test } from 'vitest';
import { signed } from '../../fakes/slack/requests.ts';
import { aMoment, install, newsroom } from './newsroom.ts';

const over = (more: object = {}) => newsroom({ http: true, ...more });
const urlOf = ({ slack }: Awaited<ReturnType<typeof newsroom>>) => slack.requests.url ?? '';
const FORM = 'application/x-www-form-urlencoded';

test('what is typed arrives as it was typed', async () => {
  const { slack, desk, sent } = await over();
  expect(await slack.type('/dprk casualties & more =? é')).toBe(true);
  await sent(1);
  expect(desk.questions[0]?.input).toEqual({ text: 'casualties & more =? é' });
});

const body = new URLSearchParams({
  command: '/dprk',
  text: 'casualties',
  team_id: 'T0NEWSROOM',
  channel_id: 'C0NEWS',
  user_id: 'U0JANE',
  user_name: 'jane.doe',
  trigger_id: 'X1',
  response_url: 'http://127.0.0.1:9/',
}).toString();

describe('a request that Slack did not sign is refused', () => {
  test.each([
    ['with another secret', signed(body, FORM, { secret: 'another' })],
    ['six minutes ago', signed(body, FORM, { skew: -360 })],
    ['in six minutes', signed(body, FORM, { skew: 360 })],
    ['for another body', { ...signed(body, FORM), body: `${body}&text=more` }],
    ['at all', { method: 'POST', body, headers: { 'content-type': FORM } }],
    ['in a form we know', signed(body, FORM, { headers: { 'x-slack-signature': 'v1=00' } })],
    ['at any time', signed(body, FORM, { headers: { 'x-slack-request-timestamp': 'soon' } })],
  ])('%s', async (_, request) => {
    const room = await over();
    expect((await fetch(urlOf(room), request)).status).toBe(401);
    await aMoment();
    expect(room.desk.questions).toEqual([]);
    expect(room.log.lines.join()).toContain('without a valid signature');
  });

  test('four minutes are still in time', async () => {
    const room = await over();
    expect((await fetch(urlOf(room), signed(body, FORM, { skew: -240 }))).status).toBe(200);
  });
});

describe('Slack’s own questions', () => {
  test('is anybody there, when the address is set', async () => {
    const room = await over();
    const asked = signed('{"type":"url_verification","challenge":"c-42"}', 'application/json');
    expect(await (await fetch(urlOf(room), asked)).json()).toEqual({ challenge: 'c-42' });
    const unsigned = { ...asked, headers: { 'content-type': 'application/json' } };
    expect((await fetch(urlOf(room), unsigned)).status).toBe(401);
  });

  test('is the certificate good', async () => {
    const room = await over();
    expect((await fetch(urlOf(room), signed('ssl_check=1&token=x', FORM))).status).toBe(200);
  });
});

test.each(['null', '[]', '1', '"x"', '{', '', 'payload=null'])(
  'a signed body that is none of Slack’s is refused: %s',
  async (text) => {
    const room = await over();
    expect(
      (await fetch(urlOf(room), signed(text, text.startsWith('payload') ? FORM : 'application/json'))).status,
    ).toBe(400);
  },
);

test('what nobody listens to is not acknowledged', async () => {
  const room = await over();
  const legacy = signed('{"type":"dialog_cancellation"}', 'application/json');
  expect((await fetch(urlOf(room), legacy)).status).toBe(404);
});

test('before the start and after the stop Slack is told to come again', async () => {
  const room = await install({ http: true });
  expect((await fetch(urlOf(room), signed(body, FORM))).status).toBe(503);
  await room.platform.start();
  expect((await fetch(urlOf(room), signed(body, FORM))).status).toBe(200);
  await room.platform.stop();
  expect((await fetch(urlOf(room), signed(body, FORM))).status).toBe(503);
});
