import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandsOver } from '../../commands/index.ts';
import { suggestChange } from '../../commands/settings/suggest-change.ts';
import { createDesk } from '../../src/chat/desk.ts';
import type { Question } from '../../src/chat/platform.ts';
import { openStore, type Store } from '../../src/ledger/store/open-store.ts';
import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { load, smallDossier } from '../world.ts';

const flood = buildIndex(load(smallDossier()));
let folder: string;
let store: Store;
let now = Date.UTC(2025, 0, 1);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'following-'));
  store = await openStore({ at: { stateDir: folder }, clock: () => now });
  await store.sync.apply(flood.dossier, { actor: 'Ann', via: 'sync', reason: 'first' });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function desk() {
  return createDesk({
    indexes: () => [flood],
    commands: commandsOver(
      () => store,
      () => now,
    ),
    log: { debug() {}, info() {}, warn() {}, error: ({ err }) => expect.fail(String(err)) },
    now: () => new Date(now),
    newId: () => 'id',
    channelDossier: () => null,
    canFollow: true,
  });
}

const ask = (text: string, more: Partial<Question> = {}) =>
  desk().ask({
    input: { text },
    dossier: null,
    room: { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null },
    asker: 'U1',
    askerName: 'jane',
    private: false,
    ...more,
  });

describe('following', () => {
  test('a topic is followed here, everybody sees who asked for it, and it is listed', async () => {
    const reply = await ask('follow victims');
    expect(reply.to).toBe('channel');
    expect(reply.summary).toBe('Following victims here: changes are told at once.');
    expect(JSON.stringify(reply.blocks)).toContain('Asked for by jane');
    expect((await ask('following')).summary).toBe('Followed here: victims.');
  });

  test('nothing named is everything; "daily" is one digest a day', async () => {
    expect((await ask('follow daily')).summary).toBe(
      'Following everything here: changes are told in one digest a day.',
    );
    expect((await store.follows.list({})).map(({ mode, filter }) => [mode, filter])).toEqual([
      ['daily', { topics: [], measures: [], sources: [] }],
    ]);
  });

  test('what names nothing is refused with what can be followed', async () => {
    const reply = await ask('follow bananas');
    expect(reply.to).toBe('asker');
    expect(reply.summary).toContain('victims');
    expect(await store.follows.list({})).toEqual([]);
  });

  test('where the bot cannot post later, it says why', async () => {
    const reply = await ask('follow victims', { cannotPost: 'invite the bot first.' });
    expect(reply.summary).toContain('invite the bot first.');
    expect(await store.follows.list({})).toEqual([]);
  });

  test('nor is anything changed for a channel by who may not write there', async () => {
    await ask('follow victims');
    const mute = { cannotDecide: 'you may not write here yourself.' };
    for (const change of ['follow mayor', 'unfollow', 'settings mute 3', 'settings corrections off']) {
      const { to, summary } = await ask(change, mute);
      expect([to, summary]).toEqual([
        'asker',
        'You can change nothing here: you may not write here yourself.',
      ]);
    }
    expect(await store.follows.list({})).toHaveLength(1);
    expect((await ask('settings', mute)).summary).toContain('Notifications here are on.');
    expect((await ask('following', mute)).summary).toContain('victims');
  });

  test('one thing is ended, or all of it', async () => {
    await ask('follow victims');
    await ask('follow mayor');
    expect((await ask('unfollow mayor')).summary).toContain('No longer following everything, from');
    expect((await ask('unfollow mayor')).summary).toContain('is not followed here');
    expect((await ask('unfollow')).summary).toContain('victims');
    expect((await ask('following')).summary).toContain('Nothing is followed here');
  });

  test('another channel has its own', async () => {
    await ask('follow victims');
    const room = { platform: 'slack', workspace: 'T1', channel: 'C2', thread: null } as const;
    expect((await ask('following', { room })).summary).toContain('Nothing is followed here');
  });

  test('an answer offers to follow its topic', async () => {
    const { actions } = await ask('victims');
    const follow = actions?.find(({ label }) => label === 'Follow');
    if (follow === undefined) throw new Error('no action "Follow"');
    const reply = await ask('', { input: follow.target.input, private: true });
    expect(reply.summary).toBe('Following victims here: changes are told at once.');
  });
});

describe('settings of a channel', () => {
  test('are shown, changed and told back in words', async () => {
    expect((await ask('settings')).summary).toBe(
      'Notifications here are on. Digests come at 9:00, UTC. Answers given here are corrected for 30 days.',
    );
    expect((await ask('settings mute 3')).summary).toContain('wait for 3 more hours');
    expect((await ask('settings unmute')).summary).toContain('Notifications here are on.');
    expect((await ask('settings digest 8 Europe/Kyiv')).summary).toContain('8:00, Europe/Kyiv');
    expect((await ask('settings corrections off')).summary).toContain('not corrected');
  });

  test('are offered with the dossier’s own time zone first, then the newsroom’s', () => {
    const offered = (typed: string) => suggestChange(typed, { timeZone: 'Europe/Kyiv' });
    expect(offered('digest')).toHaveLength(24);
    expect(offered('digest 8').slice(0, 3)).toEqual(['digest 8', 'digest 8 Europe/Kyiv', 'digest 8 UTC']);
    expect(offered('digest 8 e')[0]).toBe('digest 8 Europe/Kyiv');
    expect(offered('')).toContain('digest 9 Europe/Kyiv');
  });

  test.each(['settings mute forever', 'settings digest 25', 'settings digest 8 Mars', 'settings volume 3'])(
    '%s is told how to write it',
    async (text) => {
      const reply = await ask(text);
      expect(reply.to).toBe('asker');
      expect(reply.summary).toContain('settings mute 3');
    },
  );
});

describe('history', () => {
  test('every recorded change of a claim, with who and why', async () => {
    const [claim] = flood.dossier.claims.values();
    if (claim === undefined) throw new Error('the small dossier has claims');
    now += 86_400_000;
    await store.ledger.changeStatus(flood.dossier, claim.id, 'held', {
      actor: 'Bea',
      via: 'desk',
      reason: 'The ministry is checking.',
    });
    const reply = await ask(`history ${claim.id}`);
    expect(JSON.stringify(reply.blocks)).toContain(
      '2 Jan 2025: held, revision 2, by Bea: The ministry is checking.',
    );
    expect((await ask('history bananas')).summary).toContain('bananas');
  });
});
