import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { Menu } from '../../../src/chat/platform.ts';
import { seenInMemory } from '../../../src/chat/seen.ts';
import { UserError } from '../../../src/errors.ts';
import { everybody } from '../../../src/platforms/slack/access.ts';
import { listen } from '../../../src/platforms/slack/listen.ts';
import { manifestFor, renderManifest } from '../../../src/platforms/slack/manifest.ts';
import {
  PERMISSIONS,
  SUBSCRIPTIONS,
  subscriptionsFor,
  unfurlDomains,
} from '../../../src/platforms/slack/permissions.ts';
import type { Reception } from '../../../src/platforms/slack/reception.ts';
import { METHODS } from '../../fakes/slack/web-api.ts';
import { MENUS, testDesk, testLog } from './newsroom.ts';

const LINKED: readonly Menu[] = MENUS.map((menu) => ({ ...menu, unfurlDomains: ['babel.ua'] }));
const BOTH = [
  ['without links', MENUS],
  ['with links', LINKED],
] as const;

/** What the adapter asks Bolt to listen to. */
function registered(menus: readonly Menu[]) {
  const heard = { commands: [] as unknown[], events: [] as unknown[], shortcuts: [] as unknown[] };
  const app: Pick<App, 'command' | 'event' | 'action' | 'view' | 'shortcut'> = {
    command: (name) => void heard.commands.push(name),
    event: (name: unknown) => void heard.events.push(name),
    shortcut: (id: unknown) => void heard.shortcuts.push(id),
    action: () => undefined,
    view: () => undefined,
  };
  const log = testLog();
  const never = () => Promise.reject(new Error('nothing is asked here'));
  const reception: Reception = {
    desk: { ...testDesk(), menus },
    answer: never,
    post: {
      mail: { post: never, whisper: never, respond: never },
      log,
      name: 'claimdesk',
      several: false,
      posted: never,
    },
    views: { open: never, push: never, update: never, publish: never },
    seen: seenInMemory(),
    log,
  };
  const onLinks = unfurlDomains(menus).length > 0 ? never : null;
  listen(app, { reception, access: everybody, onLinks, track: (work) => work });
  return heard;
}

test.each(BOTH)('the manifest holds exactly what is listened to, %s', (_, menus) => {
  const { features, settings } = manifestFor(menus);
  const { commands, events, shortcuts } = registered(menus);
  expect(features.slash_commands.map(({ command }) => command)).toEqual(commands);
  expect(features.shortcuts.map(({ callback_id: id }) => id)).toEqual(shortcuts);
  const subscribed = subscriptionsFor(menus);
  expect(subscribed.map(({ type }) => type).sort()).toEqual(events.toSorted());
  expect(settings.event_subscriptions.bot_events).toEqual(subscribed.map(({ event }) => event));
});

test.each(BOTH)('the manifest asks for exactly the scopes in use, %s', (_, menus) => {
  const methods = Object.entries(METHODS).filter(([name]) => menus === LINKED || name !== 'chat.unfurl');
  const used = new Set([
    'commands',
    ...subscriptionsFor(menus).flatMap(({ scope }) => scope ?? []),
    ...methods.flatMap(([, { scope, scopes = [] }]) => (scope === null ? scopes : [scope, ...scopes])),
    // Lets chat.postMessage reach public channels that the bot is not in.
    'chat:write.public',
  ]);
  expect(new Set(manifestFor(menus).oauth_config.scopes.bot)).toEqual(used);
});

test('links are unfurled only for the sites that dossiers name, at most five', () => {
  expect(manifestFor(MENUS).features).not.toHaveProperty('unfurl_domains');
  expect(manifestFor(LINKED).features.unfurl_domains).toEqual(['babel.ua']);
  const many = MENUS.map((menu, at) => ({
    ...menu,
    unfurlDomains: ['a', 'b', 'c'].map((n) => `${n}${at}.org`),
  }));
  expect(() => manifestFor(many)).toThrow(/name 6: a0\.org/);
});

test('over HTTP everything goes to one address', () => {
  const { features, settings } = manifestFor(MENUS, 'https://desk.example.com/');
  const url = 'https://desk.example.com/slack/events';
  expect(features.slash_commands.map((each) => each.url)).toEqual([url, url]);
  expect(settings.event_subscriptions.request_url).toBe(url);
  expect(settings.interactivity).toEqual({ is_enabled: true, request_url: url });
  expect(settings.socket_mode_enabled).toBe(false);
  expect(JSON.stringify(manifestFor(MENUS))).not.toContain('url');
});

test.each(['http://desk.example.com', 'desk.example.com', 'https://desk.example.com/slack/events', ''])(
  'an address that Slack would not take is refused: %s',
  (origin) => {
    expect(() => manifestFor(MENUS, origin)).toThrow(/https:\/\/desk\.example\.com/);
  },
);

test('the manifest is what Slack takes', () => {
  const manifest = manifestFor(MENUS);
  const { name, description, long_description: long } = manifest.display_information;
  expect(name.length).toBeLessThanOrEqual(35);
  expect(description.length).toBeLessThanOrEqual(140);
  expect(long.length).toBeGreaterThanOrEqual(175);
  expect(long.length).toBeLessThanOrEqual(4_000);
  expect(manifest.features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
  expect(manifest.features.slash_commands[0]).toEqual({
    command: '/dprk',
    description: 'Ask about North Korean troops in Russia’s war',
    usage_hint: 'casualties | deployment | help',
    should_escape: false,
  });
  for (const shortcut of manifest.features.shortcuts) {
    expect(shortcut.name.length).toBeLessThanOrEqual(24);
    expect(shortcut.description.length).toBeLessThanOrEqual(150);
  }
  expect(manifest.settings.socket_mode_enabled).toBe(true);
  expect(JSON.parse(renderManifest(MENUS))).toEqual(manifest);
});

test.each(['Upper', 'two words', 'a'.repeat(32)])(
  'a command that Slack would refuse is named: %s',
  (command) => {
    const menu: Menu = { dossier: 'bad', command, title: 'Bad', topics: [], commands: [], unfurlDomains: [] };
    expect(() => manifestFor([menu])).toThrow(UserError);
    expect(() => manifestFor([menu])).toThrow(/Change `command` in the dossier bad/);
  },
);

test('more dossiers than Slack has commands for are refused', () => {
  const menus = Array.from({ length: 51 }, (_, at) => ({ ...MENUS[1], command: `d${at}` }) as Menu);
  expect(() => manifestFor(menus)).toThrow(/50 commands an app, and there are 51/);
});

test('the documentation explains every permission', () => {
  const page = readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
  for (const { scope, why } of PERMISSIONS) expect(page).toContain(`| \`${scope}\` | ${why} |`);
  for (const { event } of SUBSCRIPTIONS) expect(page).toContain(`\`${event}\``);
});
