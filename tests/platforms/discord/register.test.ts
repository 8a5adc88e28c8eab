import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Menu } from '../../../src/chat/platform.ts';
import { installLink } from '../../../src/platforms/discord/install.ts';
import { registerCommands } from '../../../src/platforms/discord/register.ts';
import { menu } from './desk.ts';
import { DiscordServer } from './fake/server.ts';
import { world } from './fake/world.ts';
import { validateDiscord } from './validate.ts';

let server: DiscordServer;
beforeEach(async () => {
  server = await DiscordServer.listen();
});
afterEach(async () => {
  await server.stop();
  expect(validateDiscord(server.requests)).toEqual([]);
});

const register = (menus: readonly Menu[], options = {}) =>
  registerCommands({
    token: world.token,
    menus,
    apiUrl: server.apiUrl,
    ...options,
  });
const writes = () => server.requests.filter(({ method }) => method === 'PUT');
interface Written {
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly options: object[];
  }[];
}
const firstWritten = () => (writes()[0]?.body as Written[] | undefined)?.[0]?.options ?? [];
const CHECK = 'Check the figures';
const nothing = { applicationId: world.application, added: [], changed: [], removed: [], unchanged: [] };
const sahel: Menu = { ...menu, dossier: 'sahel', command: 'sahel', title: 'The Sahel' };

describe('registering the commands', () => {
  test('writes them all, for servers, direct messages and people who install the app for themselves', async () => {
    expect(await register([menu])).toEqual({ ...nothing, added: ['/dprk', CHECK] });
    expect(writes()[0]?.body).toMatchObject([
      { name: 'dprk', description: menu.title, contexts: [0, 1, 2], integration_types: [0, 1] },
      { type: 3, name: CHECK, contexts: [0, 1, 2], integration_types: [0, 1] },
    ]);
    const options = firstWritten();
    expect(options.map(({ name }) => name)).toEqual(['casualties', 'deployment', 'ask', 'sources', 'help']);
    expect(options.find(({ name }) => name === 'ask')?.options).toMatchObject([
      { name: 'question', type: 3, required: true, autocomplete: true },
      { name: 'as_of', type: 3 },
      { name: 'private', type: 5 },
    ]);
    expect(options[0]?.options).toMatchObject([{ name: 'as_of' }, { name: 'private' }]);
  });

  test('a second time writes nothing', async () => {
    await register([menu, sahel]);
    expect(await register([menu, sahel])).toEqual({ ...nothing, unchanged: ['/dprk', '/sahel', CHECK] });
    expect(writes()).toHaveLength(1);
  });

  test('after a change says what was added, changed and removed', async () => {
    await register([menu, sahel]);
    const renamed = { ...menu, topics: [{ id: 'casualties', label: 'Killed and wounded' }] };
    const added = { ...sahel, command: 'sudan' };
    expect(await register([renamed, added])).toEqual({
      applicationId: world.application,
      added: ['/sudan'],
      changed: ['/dprk'],
      removed: ['/sahel'],
      unchanged: [CHECK],
    });
    expect(await register([])).toEqual({ ...nothing, removed: ['/dprk', '/sudan'], unchanged: [CHECK] });
  });

  test('in one server touches only its own commands', async () => {
    const inGuild = { guildId: world.guild };
    expect(await register([menu], inGuild)).toEqual({ ...nothing, added: ['/dprk', CHECK] });
    expect(await register([menu], inGuild)).toEqual({ ...nothing, unchanged: ['/dprk', CHECK] });
    expect(await register([menu])).toEqual({ ...nothing, added: ['/dprk', CHECK] });
    expect(writes().map(({ path }) => path.includes('/guilds/'))).toEqual([true, false]);
    expect(JSON.stringify(writes()[0]?.body)).not.toContain('contexts');
  });

  test.each([
    ['a wrong token', { token: 'MTA5.wrong.token' }, 'discord-token'],
    ["another application's id", { applicationId: '123456789012345678' }, 'discord-application'],
    ['a server without the bot', { guildId: '123456789012345678' }, 'discord-guild'],
    ['no Discord', { apiUrl: 'http://127.0.0.1:9/api' }, 'discord-unreachable'],
  ])('with %s says what to mend', async (_, options, code) => {
    await expect(register([menu], options)).rejects.toMatchObject({ name: 'UserError', code });
  });
});

test('the install link asks for what the bot needs, by name', () => {
  const { origin, pathname, searchParams } = new URL(installLink(world.application));
  expect(`${origin}${pathname}`).toBe('https://discord.com/oauth2/authorize');
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: world.application,
    scope: 'bot applications.commands',
    // View Channel, Send Messages, Read Message History, Create Public Threads, Send Messages in Threads.
    permissions: String(2 ** 10 + 2 ** 11 + 2 ** 16 + 2 ** 35 + 2 ** 38),
    integration_type: '0',
  });
});

describe('a menu is made to fit', () => {
  const topics = Array.from({ length: 30 }, (_, n) => ({
    id: `topic-${n}`,
    label: `Topic ${n} ${'word '.repeat(40)}`,
  }));
  const word = (name: string, summary = 'What it does') => ({ name, summary, options: [] });

  test('at most 14 topics, and the desk keeps its own words', async () => {
    await register([{ ...menu, topics }]);
    const options = firstWritten();
    expect(options).toHaveLength(14 + menu.commands.length);
    expect(options.slice(-3).map(({ name }) => name)).toEqual(['ask', 'sources', 'help']);
    expect(options[0]?.description).toMatch(/^Topic 0 (word )+word…$/);
    expect(options[0]?.description.length).toBeLessThanOrEqual(100);
  });

  test('at most 25 subcommands and 8,000 characters', async () => {
    const long = 'so long that it must be cut '.repeat(10);
    const options = Array.from({ length: 5 }, (_, n) => ({
      ...word(`option-${n}`, long),
      required: false,
      suggests: false,
    }));
    const commands = Array.from({ length: 9 }, (_, n) => ({ ...word(`word-${n}`, long), options }));
    await register([{ ...menu, topics, commands: [{ ...word('ask', long), options }, ...commands] }]);
    const written = firstWritten();
    expect(written.slice(-10).map(({ name }) => name)).toEqual(['ask', ...commands.map(({ name }) => name)]);
    expect(written.length).toBeGreaterThan(10);
  });

  test('names are those that Discord takes', async () => {
    await register([
      {
        ...menu,
        topics: [
          { id: 'Reinforcements & Rotation, Planned For Later', label: '' },
          { id: 'help', label: 'A topic named like a word of the desk' },
        ],
        commands: [word('help'), word('prüfen', ''), word('asOfNow')],
      },
    ]);
    const options = firstWritten();
    expect(options.map(({ name }) => name)).toEqual([
      'reinforcements-rotation-planned-',
      'help',
      'prüfen',
      'as_of_now',
    ]);
  });
});
