import { userInfo } from 'node:os';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { postgresAvailable, startCluster } from '../postgres.ts';
import { CLAIMS, type Kept, kept } from './kept.ts';
import { desk } from './run.ts';

const recorded = async (room: Kept, claim: string) =>
  JSON.parse((await room.desk('history', claim, '--json')).out).entries;

describe('sync', () => {
  test('shows a new dossier, records it when told to, and then has nothing to do', async () => {
    const room = kept();
    const head =
      'flood: not in the ledger yet; 2 claims, each known since the day its first article was published';
    const plan = { code: 0, err: '', out: `${head}\nNothing was recorded yet: add --yes` };
    expect(await room.desk('sync')).toEqual(plan);
    expect(await room.desk('sync')).toEqual(plan);
    expect((await room.desk('sync', '--yes')).out).toBe(`${head}\n2 changes recorded`);
    expect((await room.desk('sync', '--yes')).out).toBe('flood: the ledger has what the files have');
  });

  test('names what changed, field by field', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    room.edit('value: 60', 'value: 70\n    note: counted again');
    room.edit('paraphrase: The mayor put', 'paraphrase: He put');
    const { out } = await room.desk('sync', '--yes', '--actor', 'Ada', '--why', 'Count again');
    expect(out.split('\n')).toEqual([
      'flood: 1 changed',
      '  amended    mayor-drowned: value: 60 → 70; note: (none) → counted again; mentions: 1 changed',
      '1 change recorded',
    ]);
    expect((await recorded(room, 'mayor-drowned'))[1]).toMatchObject({
      rev: 2,
      change: 'amended',
      via: 'sync',
      actor: 'Ada',
      reason: 'Count again',
    });
  });

  test('a status in the files is a change of that kind', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    room.edit('value: 60', 'value: 60\n    status: retracted\n    statusReason: misheard');
    expect((await room.desk('sync')).out).toContain(
      '  retracted  mayor-drowned: status: (none) → retracted; statusReason: (none) → misheard',
    );
  });

  test('takes author and subject of the last commit, unless something is not committed', async () => {
    const room = kept();
    room.commit('Grace', 'Enter the flood');
    await room.desk('sync', '--yes');
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes');
    expect(await recorded(room, 'mayor-drowned')).toMatchObject([
      { actor: 'Grace', reason: 'Enter the flood', via: 'backfill' },
      { actor: userInfo().username, reason: null, via: 'sync' },
    ]);
  });

  test('keeps what is missing in the files and what was edited from an old revision, and says so', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes');
    room.edit('value: 70', 'value: 60');
    const text = room.read(CLAIMS);
    room.edit(text.slice(text.indexOf('  # The ministry'), text.indexOf('  - id: mayor')), '');
    const { code, out } = await room.desk('sync', '--yes');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'flood: 1 missing, 1 as they were earlier',
      expect.stringMatching(/^ {2}missing +ministry-drowned: not in the files; kept/),
      expect.stringMatching(/^ {2}old +mayor-drowned: as it was at revision 1, the ledger has 2/),
    ]);
    room.edit('modality: asserted', 'modality: asserted\n    note: from an old checkout');
    expect((await room.desk('sync', '--yes')).out).toMatch(/conflict +mayor-drowned: edited from revision 1/);
    expect(await recorded(room, 'mayor-drowned')).toHaveLength(2);

    const accepted = await room.desk('sync', '--yes', '--accept', 'mayor-drowned');
    expect(accepted.out).toContain(
      'amended    mayor-drowned: value: 70 → 60; note: (none) → from an old checkout',
    );
    expect(await recorded(room, 'mayor-drowned')).toHaveLength(3);
  });

  test('accepts only what waits for it', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    expect(await room.desk('sync', '--accept', 'mayor-drwned')).toMatchObject({
      code: 2,
      err: 'mayor-drwned: no earlier revision to accept. Of the claims in the files, none does.',
    });
  });

  test('more changes at once than are made by hand are named as such', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    const one = room.read(CLAIMS).slice(room.read(CLAIMS).indexOf('  - id: mayor'));
    const many = Array.from({ length: 21 }, (_, at) =>
      one.replace('mayor-drowned', `extra-${at}`).replace('value: 60', `value: ${100 + at}`),
    );
    room.edit(one, one + many.join(''));
    expect((await room.desk('sync')).out).toContain('more than 20 changes at once');
    expect((await room.desk('sync', '--yes')).out).toContain('21 changes recorded');
  });

  test('broken files change nothing', async () => {
    const room = kept();
    await room.desk('sync', '--yes');
    room.edit('value: 60', 'value: many');
    expect(await room.desk('sync', '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('1 problem'),
    });
    expect(await recorded(room, 'mayor-drowned')).toHaveLength(1);
  });
});

describe('where the store is', () => {
  test.skipIf(!postgresAvailable(process.env))(
    'in the database that DATABASE_URL names',
    async () => {
      const cluster = await startCluster(process.env);
      onTestFinished(() => cluster?.stop());
      vi.stubEnv('DATABASE_URL', await cluster?.database());
      onTestFinished(() => void vi.unstubAllEnvs());
      const { data } = kept();
      expect((await desk('sync', '--yes', '--data', data)).out).toContain('2 changes recorded');
      expect((await desk('ledger', 'verify')).out).toMatch(/^2 rows, whole/);
      expect(await desk('backup', 'x.db')).toMatchObject({
        code: 2,
        err: expect.stringContaining('pg_dump'),
      });
    },
    60_000,
  );

  test('a database that cannot be reached, and an address that is none, are said without the password', async () => {
    const { data } = kept();
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('DATABASE_URL', 'postgres://desk:secret@127.0.0.1:1/news');
    const refused = await desk('sync', '--data', data);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('cannot be reached') });
    vi.stubEnv('DATABASE_URL', 'mysql://desk:secret@127.0.0.1/news');
    const wrong = await desk('sync', '--data', data);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_URL is no address') });
    expect(refused.err + wrong.err).not.toContain('secret');
  });

  test('nowhere yet is not taken for an empty one', async () => {
    expect(await desk('ledger', 'verify', '--state', '/tmp/nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no store in /tmp/nowhere yet'),
    });
  });
});
