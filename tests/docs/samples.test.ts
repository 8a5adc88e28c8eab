import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/chat/desk.ts';
import type { Desk, Input, Question } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { render as renderDiscord } from '../../src/platforms/discord/render.ts';
import { render as renderSlack, type Setting } from '../../src/platforms/slack/render.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { dprkIndex } from '../query/dprk.ts';
import { drawDiscord } from './draw-discord.ts';
import { drawSlack } from './draw-slack.ts';
import { expectShown, shownIn } from './page.ts';

const QUESTION = 'jcs vs zelensky casualties';
const README = 'README.md';
const SLACK = 'docs/slack.md';
const DISCORD = 'docs/discord.md';
const CHECKED = {
  command: 'check',
  options: { text: 'NIS speaks of 300 killed. JCS put casualties at 5,000 in March 2025.' },
};
const ALONE = '👁 Only you can see this · Dismiss message';

const index = await dprkIndex();
const desk: Desk = createDesk({
  indexes: () => [index],
  commands,
  log: { debug() {}, info() {}, warn() {}, error: ({ err }) => expect(err).toBeUndefined() },
  // The day that the README names.
  now: () => new Date('2025-03-28T12:00:00Z'),
  newId: () => 'id',
  channelDossier: () => null,
  tellDesk: async () => undefined,
});

const asked = (platform: Question['room']['platform'], input: Input) =>
  desk.ask({
    input,
    dossier: 'dprk',
    room: { platform, workspace: null, channel: 'C1', thread: null },
    asker: 'U1',
    private: false,
  });

/** What a reply's button opens. */
function clicked(reply: Reply, label: string): Promise<Reply> {
  const action = reply.actions?.find((one) => one.label === label);
  if (action === undefined) throw new Error(`there is no button “${label}”`);
  return asked('slack', action.target.input);
}

const inSlack = (reply: Reply, heading: Setting['heading']) =>
  drawSlack(
    renderSlack(reply, { heading, prefix: (command) => `/${command} `, note: null, share: { thread: null } }),
  );

const inDiscord = (reply: Reply) => drawDiscord(renderDiscord(reply, desk.menus));

test('the answer in the README is the answer that is given', async () => {
  const [, question = ''] = /^> \/dprk (.+)/.exec(shownIn(README, 'an archived article')) ?? [];
  const text = renderTerminal(await asked('terminal', { text: question }), { colour: false, width: 80 });
  const [shown = '', links = ''] = text.split('\n\n[1] ');
  expectShown(README, 'an archived article', `> /dprk ${question}\n\n${shown}`);
  const last = links.split('\n').length;
  expect(readFileSync(README, 'utf8')).toContain(
    `(Asked on 28 March 2025; the addresses of the articles follow as [1] to [${last}].)`,
  );
});

test('the answer on the page of Slack', async () => {
  const reply = await asked('slack', { text: QUESTION });
  const heading = { asked: `/dprk ${QUESTION}`, by: 'jane.doe' };
  expectShown(SLACK, 'An answer looks like this', inSlack(reply, heading));
});

test('the quotes on the page of Slack', async () => {
  const quotes = await clicked(await asked('slack', { text: 'fighting' }), 'Sources and quotes');
  expectShown(SLACK, 'turns its pages in place', `Only visible to you\n\n${inSlack(quotes, null)}`);
});

test('the checked message on the page of Slack', async () => {
  const checked = await asked('slack', CHECKED);
  expectShown(SLACK, "into that message's thread", `Only visible to you\n\n${inSlack(checked, null)}`);
});

test('the source on the page of Slack', async () => {
  const [, name = ''] = /`\/dprk sources (\w+)` tells/.exec(readFileSync(SLACK, 'utf8')) ?? [];
  const source = await asked('slack', { text: `sources ${name}` });
  const heading = { asked: `/dprk sources ${name}`, by: 'jane.doe' };
  expectShown(SLACK, 'turns them for themselves', inSlack(source, heading));
});

test('the answer on the page of Discord', async () => {
  const drawn = inDiscord(await asked('discord', { text: QUESTION }));
  const head = `Olena used /dprk ask question: ${QUESTION}\nClaimdesk  APP`;
  expectShown(DISCORD, 'An answer looks like this', `${head}\n${drawn}`);
});

test('the quotes on the page of Discord', async () => {
  const quotes = await clicked(await asked('discord', { text: 'fighting' }), 'Sources and quotes');
  expectShown(DISCORD, 'shows what you see to everybody there', `${inDiscord(quotes)}\n${ALONE}`);
});

test('the checked message on the page of Discord', async () => {
  const checked = await asked('discord', CHECKED);
  expectShown(DISCORD, '_Check the\nfigures_:', `${inDiscord(checked)}\n${ALONE}`);
});
