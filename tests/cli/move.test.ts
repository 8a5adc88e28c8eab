import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/ledger/store/open-store.ts';
import { postgresAvailable, startCluster } from '../postgres.ts';
import { kept } from './kept.ts';
import { desk } from './run.ts';

test.skipIf(!postgresAvailable(process.env))(
  'A newsroom moves to PostgreSQL with all that it has',
  async () => {
    const cluster = await startCluster(process.env);
    onTestFinished(() => cluster?.stop());
    const room = kept();
    await room.desk('sync', '--yes', '--actor', 'Grace');
    const store = await openStore({ at: { stateDir: room.state }, clock: Date.now });
    const dest = 'slack:T1:C1';
    await store.follows.follow({ dest, dossier: 'flood', filter: {}, mode: 'now', by: 'U1' });
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes');
    const reply = { to: 'channel', summary: 'An answer.', blocks: [] } as const;
    const shown = [{ claim: 'mayor-drowned', rev: 2 }];
    await store.posts.record({ dest, message: '1', dossier: 'flood', reply, shown });
    await room.desk('hold', 'mayor-drowned', '--why', 'doubted');
    const backup = join(dirname(room.state), 'backup.db');
    await desk('backup', backup, '--state', room.state);
    await store.close();

    onTestFinished(() => void vi.unstubAllEnvs());
    const databaseUrl = (await cluster?.database()) ?? '';
    vi.stubEnv('DATABASE_URL', databaseUrl);
    expect(await desk('restore', backup)).toMatchObject({ code: 0 });
    expect((await desk('ledger', 'verify')).out).toMatch(/^4 rows, whole/);
    expect(await desk('restore', backup, '--force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a store already'),
    });
    const here = ['--data', room.data];
    expect((await desk('sync', ...here)).out).toBe('flood: the ledger has what the files have');
    expect((await desk('history', 'mayor-drowned', ...here)).out).toContain('held by');
    expect((await desk('following')).out).toContain('slack:T1:C1 flood: everything');
    expect((await desk('outbox')).out).toContain('pending');
    // What is recorded next is chained to what was moved.
    expect((await desk('restore-claim', 'mayor-drowned', '--why', 'fine', ...here)).code).toBe(0);
    expect((await desk('ledger', 'verify')).out).toMatch(/^5 rows, whole/);
    // And so is an answer corrected that was moved.
    const moved = await openStore({ at: { databaseUrl }, clock: Date.now });
    onTestFinished(() => moved.close());
    expect(await moved.posts.reply(dest, '1')).toEqual(reply);
    expect((await moved.outbox.list('pending', 100)).map(({ key }) => key)).toContain(
      'correction/5/slack:T1:C1/1',
    );
  },
  60_000,
);
