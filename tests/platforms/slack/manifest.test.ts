import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { Menu } from '../../../src/chat/platform.ts';
import { UserError } from '../../../src/errors.ts';
import { listen } from '../../../src/platforms/slack/listen.ts';
import { manifestFor, renderManifest } from '../../../src/platforms/slack/manifest.ts';
import { PERMISSIONS, SUBSCRIPTIONS } from '../../../src/platforms/slack/permissions.ts';
import { METHODS } from '../../fakes/slack/web-api.ts';
import { MENUS, testLog } from './newsroom.ts';

/** What the adapter asks Bolt to listen to. */
function registered(menus: readonly Menu[]) {
  const commands: unknown[] = [];
  const events: unknown[] = [];
  const app: Pick<App, 'command' | 'event'> = {
    command: (name) => void commands.push(name),
    event: (name: unknown) => void events.push(name),
  };
  listen(app, menus, testLog(), async () => undefined);
  return { commands, events };
}

test('the manifest holds exactly the commands and events that are listened to', () => {
  const manifest = manifestFor(MENUS);
  const { commands, events } = registered(MENUS);
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(commands);
  expect(SUBSCRIPTIONS.map(({ type }) => type).sort()).toEqual(events.toSorted());
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(SUBSCRIPTIONS.map(({ event }) => event));
});

test('the manifest asks for exactly the scopes in use', () => {
  const used = new Set([
    'commands',
    ...SUBSCRIPTIONS.map(({ scope }) => scope),
    ...Object.values(METHODS).flatMap(({ scope }) => scope ?? []),
    // Lets chat.postMessage reach public channels that the bot is not in.
    'chat:write.public',
  ]);
  expect(new Set(manifestFor(MENUS).oauth_config.scopes.bot)).toEqual(used);
});

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
