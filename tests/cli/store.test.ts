import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../src/ledger/store/open-store.ts';
import { type Kept, kept } from './kept.ts';
import { desk } from './run.ts';

async function storeOf({ state }: Kept, bot = false): Promise<Store> {
  const store = await openStore({ at: { stateDir: state }, clock: Date.now, bot });
  onTestFinished(() => store.close());
  return store;
}

/** The program on the state folder alone. */
const on = ({ state }: Kept, ...argv: string[]) => desk(...argv, '--state', state);

describe('history', () => {
  test('says what changed, when, by whom, through what and why', async () => {
    const room = kept();
    await room.desk('sync', '--yes', '--actor', 'Grace');
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes', '--actor', 'Ada', '--why', 'Count again');
    const { out, code } = await room.desk('history', 'mayor-drowned');
    expect(code).toBe(0);
    expect(out.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME').split('\n')).toEqual([
      'mayor-drowned (flood): 2 revisions',
      '  1  TIME  published by Grace (backfill)',
      '     The mayor speaks of more than 60 drowned.',
      '  2  TIME  amended by Ada (sync): Count again',
      '     value: 60 → 70',
    ]);
    const { entries } = JSON.parse((await room.desk('history', 'mayor-drowned', '--json')).out);
    expect(entries).toMatchObject([
      { rev: 1, text: { value: 60 } },
      { rev: 2, text: { value: 70 } },
    ]);
    expect(entries[1].at).toBe(new Date(entries[1].at).toISOString());
  });

  test('needs no valid files, and knows what was meant', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    room.edit('value: 60', 'value: many');
    expect((await room.desk('history', 'mayor-drowned')).code).toBe(0);
    expect(await room.desk('history', 'mayor-drwned')).toMatchObject({
      code: 2,
      err: 'The ledger has no claim mayor-drwned: did you mean mayor-drowned?',
    });
  });
});

describe('ledger verify', () => {
  test('proves the ledger whole, or names the first row that was altered', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    expect(await on(room, 'ledger', 'verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 rows, whole\. .*[0-9a-f]{64}$/),
    });
    const raw = new Sqlite(join(room.state, 'claimdesk.db'));
    raw.exec(`drop trigger ledger_update; update ledger set actor = 'Mallory' where seq = 2`);
    raw.close();
    expect(await on(room, 'ledger', 'verify')).toEqual({
      code: 1,
      out: '',
      err: 'The ledger is broken at row 2: the row is not as it was written.',
    });
  });
});

describe('following and outbox', () => {
  const followed = async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    const store = await storeOf(room);
    const all = { dest: 'slack:T1:C1', dossier: 'flood', by: 'U1' } as const;
    await store.follows.follow({ ...all, filter: {}, mode: 'now' });
    await store.follows.follow({
      ...all,
      name: 'jane.doe',
      filter: { measures: ['drowned'], sources: ['mayor'] },
      mode: 'daily',
    });
    return { room, store };
  };

  test('says who follows what, for people and for programs', async () => {
    const { room } = await followed();
    const lines = (await on(room, 'following')).out.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines).toContainEqual(
      expect.stringMatching(/^slack:T1:C1 flood: everything, at once, asked for by U1 on \d{4}-/),
    );
    expect(lines).toContainEqual(
      expect.stringContaining('drowned from mayor, one digest a day, asked for by jane.doe (U1) on'),
    );
    const { follows } = JSON.parse((await on(room, 'following', '--json')).out);
    expect(follows).toHaveLength(2);
    expect((await on(room, 'following', '--dossier', 'fire')).out).toBe('0 follows');
  });

  test('lists what waits and what was given up, and sends that after all', async () => {
    const { room, store } = await followed();
    await store.follows.unfollow('slack:T1:C1', 'flood', { measures: ['drowned'], sources: ['mayor'] });
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes');
    expect((await on(room, 'outbox')).out).toMatch(
      /^pending .* change of flood mayor-drowned to slack:T1:C1, due .*, 0 attempts\n1 pending, 0 sent, 0 dropped, 0 dead$/,
    );
    const raw = new Sqlite(join(room.state, 'claimdesk.db'));
    raw.exec(
      `update outbox set status = 'dead', attempts = 9, error = 'channel_is_\u001b[31mfull', done_at = 0`,
    );
    raw.close();
    const { out } = await on(room, 'outbox', '--dead');
    expect(out).toMatch(/^dead .* 9 attempts: channel_is_\[31mfull\n/);
    const { items } = JSON.parse((await on(room, 'outbox', '--dead', '--json')).out);
    expect(await on(room, 'outbox', '--retry', items[0].key)).toMatchObject({
      code: 0,
      out: '1 change will be sent again',
    });
    expect(await on(room, 'outbox', '--retry', items[0].key)).toMatchObject({ code: 2 });
    expect(await store.outbox.counts()).toMatchObject({ pending: 1, dead: 0 });
  });
});

describe('backup and restore', () => {
  test('brings back what was there, and keeps what it replaces', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    const file = join(dirname(room.state), 'backup.db');
    expect(await on(room, 'backup', file)).toMatchObject({ code: 0 });
    expect(await on(room, 'backup', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('already'),
    });
    expect(await on(room, 'backup', join(room.state, 'none', 'b.db'))).toMatchObject({ code: 2 });
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes');

    expect(await on(room, 'restore', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force'),
    });
    expect((await on(room, 'ledger', 'verify')).out).toContain('3 rows');
    expect(await on(room, 'restore', file, '--force')).toMatchObject({ code: 0 });
    expect((await on(room, 'ledger', 'verify')).out).toContain('2 rows');
    expect(readdirSync(room.state).filter((name) => name.startsWith('claimdesk.db.'))).toHaveLength(1);
    expect((await room.desk('sync')).out).toContain('value: 60 → 70');
  });

  test('fills an empty folder without being forced, and never under a running bot', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    const file = join(dirname(room.state), 'backup.db');
    await on(room, 'backup', file);
    const empty = { ...room, state: join(dirname(room.state), 'empty') };
    expect(await on(empty, 'restore', file)).toMatchObject({ code: 0 });
    await storeOf(room, true);
    expect(await on(room, 'restore', file, '--force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Another bot already runs'),
    });
  });

  test('replaces a damaged store, and refuses what is no backup', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    const file = join(dirname(room.state), 'backup.db');
    await on(room, 'backup', file);
    writeFileSync(join(room.state, 'claimdesk.db'), 'lost '.repeat(1000));
    expect(await on(room, 'restore', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('damaged'),
    });
    expect(await on(room, 'restore', join(room.state, 'claimdesk.db'), '--force')).toMatchObject({ code: 2 });
    expect(await on(room, 'restore', file, '--force')).toMatchObject({ code: 0 });
    expect((await on(room, 'ledger', 'verify')).code).toBe(0);
  });
});
