import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/ledger/store/open-store.ts';
import { restoreBackup } from '../../src/ledger/store/restore.ts';
import { edit, publish } from '../notify/newsdesk.ts';
import { TYPESCRIPT } from '../typescript.ts';
import { empty, onEachEngine, rawly } from './stores.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'claimdesk-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const clock = () => 0;

onEachEngine('A store', (open) => {
  it('is made once, by whichever of several processes is first', async () => {
    const room = await open();
    const raw = await rawly(room);
    await empty(room, raw);
    await Promise.all([room.again(), room.again(), room.again(), room.again()]);
    const { rows } = await sql<{ step: number }>`select step from migrations`.execute(raw);
    expect(rows).toEqual([{ step: 1 }, { step: 2 }, { step: 3 }]);
  });

  it('refuses to be opened by a program older than the one that wrote it', async () => {
    const room = await open();
    await sql`insert into migrations (step) values (99)`.execute(await rawly(room));
    await expect(room.again()).rejects.toMatchObject({ code: 'store-newer' });
  });
});

describe('A SQLite store', () => {
  it('waits for the disk, checks its references and takes only values of the right type', async () => {
    const stateDir = folder();
    const store = await openStore({ at: { stateDir }, clock });
    onTestFinished(() => store.close());
    const raw = new Sqlite(join(stateDir, 'claimdesk.db'));
    onTestFinished(() => void raw.close());
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(() => raw.exec(`insert into seen values ('event', 'noon')`)).toThrow('cannot store TEXT');
    raw.pragma('foreign_keys = ON');
    expect(() => raw.exec(`insert into shown values ('a', 'c', 1)`)).toThrow('FOREIGN KEY');
    expect(() => raw.exec(`insert into posts values ('d', 'm', 'a', 1)`)).toThrow('FOREIGN KEY');
  });

  it('serves one bot at a time, and the command line beside it', async () => {
    const stateDir = folder();
    const bot = await openStore({ at: { stateDir }, clock, bot: true });
    await expect(openStore({ at: { stateDir }, clock, bot: true })).rejects.toMatchObject({
      code: 'bot-running',
    });
    const desk = await openStore({ at: { stateDir }, clock });
    expect(await desk.events.firstSeen('slack:Ev1')).toBe(true);
    expect(await bot.events.firstSeen('slack:Ev1')).toBe(false);
    await desk.close();
    await bot.close();
    const next = await openStore({ at: { stateDir }, clock, bot: true });
    await next.close();
  });

  it('is free for the next bot when the last one was killed', async () => {
    const stateDir = folder();
    const bot = fork(new URL('bot.ts', import.meta.url), [stateDir], { execArgv: [...TYPESCRIPT] });
    await once(bot, 'message');
    await expect(openStore({ at: { stateDir }, clock, bot: true })).rejects.toMatchObject({
      code: 'bot-running',
    });
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    const next = await openStore({ at: { stateDir }, clock, bot: true });
    await next.close();
  });

  it('is whole in its one file once it is closed', async () => {
    const stateDir = folder();
    const store = await openStore({ at: { stateDir }, clock });
    await store.events.firstSeen('slack:Ev1');
    await store.close();
    const log = join(stateDir, 'claimdesk.db-wal');
    expect(existsSync(log) && statSync(log).size > 0).toBe(false);
  });
});

onEachEngine('A backup', (open) => {
  it('is a whole store by itself, or says what makes one', async () => {
    const room = await open();
    await publish(room);
    await edit(room, 70);
    const reply = { to: 'channel', summary: 'An answer.', blocks: [] } as const;
    const post = { dest: 'slack:T1:C1', message: '1', dossier: 'flood', reply, shown: [] };
    await room.store.posts.record(post);
    const stateDir = folder();
    const file = join(stateDir, 'claimdesk.db');
    if (room.store.engine === 'postgres') return expect(() => room.store.backup(file)).toThrow('pg_dump');
    room.store.backup(file);
    expect(() => room.store.backup(file)).toThrow('is there already');
    const copy = await openStore({ at: { stateDir }, clock });
    expect(await copy.ledger.verify()).toEqual(await room.store.ledger.verify());
    expect(await copy.posts.reply(post.dest, post.message)).toEqual(reply);
    await copy.close();
  });
});

describe('Restoring a backup', () => {
  const record = async (stateDir: string, event: string) => {
    const store = await openStore({ at: { stateDir }, clock });
    const isFirst = await store.events.firstSeen(event);
    await store.close();
    return isFirst;
  };

  it('brings the store back as it was, and keeps the one that it replaces', async () => {
    const [stateDir, file] = [folder(), join(folder(), 'backup.db')];
    await record(stateDir, 'before');
    const store = await openStore({ at: { stateDir }, clock });
    store.backup(file);
    await store.close();
    await record(stateDir, 'after');

    const kept = restoreBackup(stateDir, file, Date.UTC(2025, 1, 1));
    expect(await record(stateDir, 'before')).toBe(false);
    expect(await record(stateDir, 'after')).toBe(true);
    expect(kept).toBe(join(stateDir, 'claimdesk.db.2025-02-01T00-00-00-000Z'));
    const old = new Sqlite(kept ?? '', { readonly: true });
    onTestFinished(() => void old.close());
    expect(old.prepare('select event from seen order by event').pluck().all()).toEqual(['after', 'before']);
  });

  it('refuses what is no backup, and a store that a bot uses', async () => {
    const [stateDir, other] = [folder(), folder()];
    const junk = join(other, 'junk.db');
    writeFileSync(junk, 'this is no database, however long it may be'.repeat(100));
    expect(() => restoreBackup(stateDir, junk, 0)).toThrow('is no Claimdesk store');
    expect(() => restoreBackup(stateDir, join(other, 'none.db'), 0)).toThrow('is not there');
    const bot = await openStore({ at: { stateDir }, clock, bot: true });
    onTestFinished(() => bot.close());
    const file = join(other, 'backup.db');
    bot.backup(file);
    expect(() => restoreBackup(stateDir, file, 0)).toThrow('Another bot already runs');
  });
});
