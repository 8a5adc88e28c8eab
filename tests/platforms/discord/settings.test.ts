import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandsOver } from '../../../commands/index.ts';
import { openStore, type Store } from '../../../src/ledger/store/open-store.ts';
import { slash, typing } from './fake/payloads.ts';
import { newsroom } from './newsroom.ts';
import { words } from './paper.ts';
import { type Bot, eventually, inTurn, running, TRANSPORTS } from './run.ts';

const NOW = Date.UTC(2025, 3, 1, 12);

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  store = await openStore({ at: { stateDir: folder }, clock: () => NOW });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const open = (over: (typeof TRANSPORTS)[number]) => {
  const kept = commandsOver(
    () => store,
    () => NOW,
  );
  return running({ over, desk: newsroom(undefined, kept) });
};

async function offered({ server }: Bot, typed: string): Promise<readonly string[]> {
  const { id } = server.interact(typing('dprk', 'settings', 'change', typed));
  await eventually(() => expect(server.rest.choices.has(id)).toBe(true));
  const choices = server.rest.choices.get(id) ?? [];
  // What is shown can be typed as well.
  for (const { name, value } of choices) expect(name).toBe(value);
  return choices.map(({ value }) => value);
}

describe.each(TRANSPORTS)('while settings are changed, over the %s:', (over) => {
  test('one of each is offered before anything is typed, and what goes on from what is', async () => {
    const bot = await open(over);
    expect(await offered(bot, '')).toEqual([
      ...['mute 1', 'mute 3', 'mute 8', 'mute 24', 'unmute'],
      ...['digest 7 UTC', 'digest 9 UTC', 'digest 18 UTC'],
      ...['corrections 7', 'corrections 30', 'corrections off'],
    ]);
    expect(await offered(bot, 'un')).toEqual(['unmute']);
    expect(await offered(bot, 'Mute')).toContain('mute 336');
    expect(await offered(bot, 'mute 1')).toEqual(['mute 1', 'mute 12', 'mute 168']);
    expect(await offered(bot, 'corrections o')).toEqual(['corrections off']);
    const hours = Array.from({ length: 24 }, (_, hour) => `digest ${hour}`);
    expect(await offered(bot, 'digest ')).toEqual(hours);
  });

  test('another number is offered as it was typed, but none that is too large', async () => {
    const bot = await open(over);
    expect(await offered(bot, 'mute 5')).toEqual(['mute 5']);
    expect(await offered(bot, 'mute 337')).toEqual([]);
    expect(await offered(bot, 'corrections 45')).toEqual(['corrections 45']);
    expect(await offered(bot, 'digest 24')).toEqual([]);
    expect(await offered(bot, 'constructor 3')).toEqual([]);
  });

  test('time zones follow an hour: our own first, then by the beginning of a part, then by any of it', async () => {
    const bot = await open(over);
    expect((await offered(bot, 'digest 8')).slice(0, 2)).toEqual(['digest 8', 'digest 8 UTC']);
    expect(await offered(bot, 'digest 8')).toHaveLength(25);
    expect(await offered(bot, 'digest 8 new york')).toEqual(['digest 8 America/New_York']);
    expect(await offered(bot, 'digest 8 ky')).toEqual(
      expect.arrayContaining(['digest 8 Europe/Kyiv', 'digest 8 Asia/Tokyo']),
    );
    expect((await offered(bot, 'digest 8 ky'))[0]).toBe('digest 8 Europe/Kyiv');
    expect(await offered(bot, 'digest 8 europe/ber')).toEqual(['digest 8 Europe/Berlin']);
    expect(await offered(bot, 'digest 8 Zulu')).toEqual(['digest 8 Zulu']);
    expect(await offered(bot, 'digest 8 mars')).toEqual([]);
  });

  test('what is offered is taken as it stands', async () => {
    const bot = await open(over);
    for (const typed of ['', 'mute 16', 'digest 1', 'digest 23 america/', 'corrections 3']) {
      const changes = await offered(bot, typed);
      expect(changes.length).toBeGreaterThan(0);
      await inTurn(bot, ...changes.map((change) => slash('dprk', 'settings', { change })));
    }
    expect(bot.server.visible.filter(({ ephemeral }) => ephemeral)).toEqual([]);
    await inTurn(bot, slash('dprk', 'settings', { change: 'digest 8 Europe/Kyiv' }));
    expect(words(bot.server.visible.at(-1) as never)).toContain('Digests come at 8:00, Europe/Kyiv.');
  });
});

test('all that is free to type offers something, but for a text to be checked, of which there is no list', () => {
  const [menu] = newsroom().menus;
  const bare = menu?.commands.flatMap(({ name, options }) =>
    options.filter(({ suggests }) => !suggests).map((option) => `${name} ${option.name}`),
  );
  expect(bare).toEqual(['check text']);
});
