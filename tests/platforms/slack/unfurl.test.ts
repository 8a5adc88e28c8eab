import { describe, expect, test } from 'vitest';
import type { Menu } from '../../../src/chat/platform.ts';
import { Hands } from '../../fakes/slack/hands.ts';
import { GUS } from '../../fakes/slack/slack.ts';
import { everyday } from '../contract.ts';
import { aMoment, MENUS, newsroom, read, TRANSPORTS, testDesk } from './newsroom.ts';

const ARTICLE = 'https://babel.ua/en/news/114455';
const OTHER = 'https://babel.ua/en/news/1';
const LINKED: readonly Menu[] = MENUS.map((menu) => ({ ...menu, unfurlDomains: ['babel.ua'] }));

const desk = () => ({
  ...testDesk(),
  menus: LINKED,
  article: (url: string) => (url === ARTICLE ? everyday : null),
});

describe.each(TRANSPORTS)('over %s', (_, over) => {
  test('a link to an article is shown with its claims', async () => {
    const { slack, hands } = await newsroom({ desk: desk(), ...over });
    expect((await hands.link([ARTICLE, OTHER]))?.acknowledged).toBe(true);
    await expect.poll(() => slack.workspace.unfurled.length).toBe(1);
    const [{ url, blocks } = { url: '', blocks: [] }] = slack.workspace.unfurled;
    expect(url).toBe(ARTICLE);
    expect(read({ text: '', blocks })).toContain('*4,000*');
    expect(slack.workspace.calls.filter((name) => name === 'chat.unfurl')).toHaveLength(1);
  });

  test.each<[string, (hands: Hands, room: Awaited<ReturnType<typeof newsroom>>) => Promise<unknown>]>([
    ['in the composer', (hands) => hands.link([ARTICLE], 'C0NEWS', 'composer')],
    ['to another article', (hands) => hands.link([OTHER, `${ARTICLE}?utm_source=x`])],
    ['of a guest', (_, { slack }) => new Hands(slack, GUS).link([ARTICLE])],
    [
      'in a channel shared with others',
      (hands, { slack }) => hands.link([ARTICLE], slack.workspace.channel('C0SHARED', { shared: true })),
    ],
  ])('a link %s is left alone', async (_, post) => {
    const room = await newsroom({ desk: desk(), ...over });
    await post(room.hands, room);
    await aMoment();
    expect(room.slack.workspace.calls).not.toContain('chat.unfurl');
  });
});

// Over a socket: signed requests would be refused by a clock that runs ahead.
test('never twice in a channel within half an hour, nor for one event delivered twice', async () => {
  let now = Date.now();
  const { slack, hands } = await newsroom({ desk: desk(), options: { now: () => now } });
  const shown = (count: number) => expect.poll(() => slack.workspace.unfurled.length).toBe(count);
  const delivery = await hands.link([ARTICLE]);
  await shown(1);
  await delivery?.again(1);
  await hands.link([ARTICLE]);
  await hands.link([ARTICLE], slack.workspace.channel('C0OTHER'));
  await shown(2);
  now += 29 * 60_000;
  await hands.link([ARTICLE]);
  await aMoment();
  await shown(2);
  now += 2 * 60_000;
  await hands.link([ARTICLE]);
  await shown(3);
});

test('without a site in any dossier there is nothing to hear', async () => {
  const { hands, slack } = await newsroom({ desk: testDesk() });
  expect(await hands.link([ARTICLE])).toBeNull();
  expect(slack.workspace.manifest.oauth_config.scopes.bot).not.toContain('links:read');
});
