import { afterEach, expect } from 'vitest';
import type { Log } from '../../../src/chat/log.ts';
import type { Desk, Menu, Platform, Question } from '../../../src/chat/platform.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createHttpServer, type HttpServer } from '../../../src/http/server.ts';
import {
  createSlack,
  type SlackOptions,
  type Slack as SlackPlatform,
} from '../../../src/platforms/slack/adapter.ts';
import { SLACK_PATH } from '../../../src/platforms/slack/http-receiver.ts';
import { type Manifest, manifestFor } from '../../../src/platforms/slack/manifest.ts';
import { Hands } from '../../fakes/slack/hands.ts';
import { APP_TOKEN, BOT_TOKEN, type SentPayload, SIGNING_SECRET, Slack } from '../../fakes/slack/slack.ts';
import { everyday } from '../contract.ts';
import { validateSlack, validateView } from './validate.ts';

export const MENUS: readonly Menu[] = [
  {
    dossier: 'dprk',
    command: 'dprk',
    title: 'North Korean troops in Russia’s war',
    topics: [
      { id: 'casualties', label: 'Casualties' },
      { id: 'deployment', label: 'Deployment' },
    ],
    commands: [],
    unfurlDomains: [],
  },
  {
    dossier: 'grain',
    command: 'grain',
    title: 'The grain corridor',
    topics: [],
    commands: [],
    unfurlDomains: [],
  },
];

const help: Reply = {
  to: 'asker',
  summary: 'What can be asked.',
  blocks: [
    {
      kind: 'examples',
      title: 'You can ask',
      command: 'dprk',
      examples: [{ type: 'casualties', brings: 'killed, wounded' }],
    },
  ],
};

/** A desk with a few fixed answers, which can be made to take its time. */
export interface TestDesk extends Desk {
  readonly questions: Question[];
  /** Holds every answer back until called. */
  hold(): () => void;
}

export function testDesk(answers: Readonly<Record<string, Reply>> = {}): TestDesk {
  const questions: Question[] = [];
  const known: Readonly<Record<string, Reply>> = { casualties: everyday, help, ...answers };
  let held: Promise<void> = Promise.resolve();
  return {
    menus: MENUS,
    questions,
    hold() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    async ask(question) {
      questions.push(question);
      const text = 'text' in question.input ? question.input.text : question.input.command;
      await held;
      return known[text] ?? { to: 'asker', summary: `Nothing found for “${text}”.`, blocks: [] };
    },
    suggest: () => [],
    posted: async () => {},
    article: () => null,
    home: () => ({ to: 'asker', summary: 'Home.', blocks: [] }),
  };
}

export interface TestLog extends Log {
  readonly lines: string[];
}

export function testLog(): TestLog {
  const lines: string[] = [];
  const write = (level: string) => (fields: Record<string, unknown>, message: string) => {
    lines.push(JSON.stringify({ level, ...fields, message }));
  };
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

interface Newsroom {
  readonly slack: Slack;
  readonly desk: TestDesk;
  readonly log: TestLog;
  readonly platform: SlackPlatform;
  /** Jane's. */
  readonly hands: Hands;
  /** Everything that was sent so far, once there are at least so many. */
  sent(count: number): Promise<Slack['workspace']['sent']>;
}

const open: { slack: Slack; platform: Platform; server?: HttpServer }[] = [];

interface Arrangement {
  readonly desk?: TestDesk;
  readonly manifest?: Manifest;
  readonly options?: Partial<SlackOptions>;
  /** Signed requests instead of Socket Mode. */
  readonly http?: boolean;
}

/** Every way in which Slack reaches the bot: whatever can be done in one can be done in the other. */
export const TRANSPORTS = [
  ['Socket Mode', { http: false }],
  ['HTTP', { http: true }],
] as const;

/** A local Slack with the bot installed, not started. */
export async function install(arrangement: Arrangement = {}): Promise<Newsroom> {
  const { desk = testDesk(), manifest, options, http = false } = arrangement;
  const origin = http ? 'https://desk.example.com' : null;
  const slack = await Slack.start(manifest ?? manifestFor(desk.menus, origin));
  const log = testLog();
  const platform = createSlack({
    botToken: BOT_TOKEN,
    reached: http ? { by: 'http', signingSecret: SIGNING_SECRET } : { by: 'socket', appToken: APP_TOKEN },
    apiUrl: slack.apiUrl,
    desk,
    log,
    ...options,
  });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, routes: platform.routes, log });
  if (http) slack.requests.url = `http://127.0.0.1:${await server.start()}${SLACK_PATH}`;
  open.push({ slack, platform, ...(http && { server }) });
  const { sent } = slack.workspace;
  return {
    slack,
    desk,
    log,
    platform,
    hands: new Hands(slack),
    sent: (count) =>
      expect
        .poll(() => sent.length, { timeout: 5_000 })
        .toBeGreaterThanOrEqual(count)
        .then(() => sent),
  };
}

/** A local Slack with the bot connected to it. */
export async function newsroom(arrangement: Arrangement = {}): Promise<Newsroom> {
  const room = await install(arrangement);
  await room.platform.start();
  return room;
}

/** The words of a message as they are read, one line for each block. */
export function read(payload: SentPayload): string {
  return (payload.blocks ?? [])
    .filter(({ type }) => type !== 'actions')
    .map((block) => block.text?.text ?? block.elements?.map(({ text }) => text).join(' ') ?? '')
    .join('\n');
}

/** Long enough for a wrong second answer to have arrived. */
export const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));

// Whatever a test was about: Slack must have had nothing to complain of.
afterEach(async () => {
  for (const { slack, platform, server } of open.splice(0)) {
    await server?.stop();
    await platform.stop();
    await slack.close();
    expect(slack.workspace.problems).toEqual([]);
    const { sent, updated } = slack.workspace;
    for (const { payload } of [...sent, ...updated]) expect(validateSlack(payload)).toEqual([]);
    for (const view of slack.workspace.shown) expect(validateView(view)).toEqual([]);
    for (const { blocks } of slack.workspace.unfurled) {
      expect(validateSlack({ text: 'An article.', blocks })).toEqual([]);
    }
  }
});
