import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { CLAIMS, type Kept, kept } from './kept.ts';

const history = async (room: Kept, claim: string) =>
  JSON.parse((await room.desk('history', claim, '--json')).out).entries;

const synced = async () => {
  const room = kept();
  await room.desk('sync', '--yes', '--actor', 'Grace');
  return room;
};

describe('hold, retract and restore-claim', () => {
  test('write the ledger and the file, and the file only where it must change', async () => {
    const room = await synced();
    const before = room.read(CLAIMS);
    const held = await room.desk(
      'hold',
      'ministry-drowned',
      '--why',
      "It's doubted: see radio",
      '--actor',
      'Ada',
    );
    expect(held).toEqual({
      code: 0,
      out: `ministry-drowned: held, revision 2; ${join(room.data, 'flood', CLAIMS)} has it too`,
      err: '',
    });
    const line = '    statedOn: { date: 2024-05-06, basis: in-text }\n';
    const status = `    status: held\n    statusReason: 'It''s doubted: see radio'\n`;
    expect(room.read(CLAIMS)).toBe(before.replace(line, line + status));
    expect((await room.desk('sync')).out).toBe('flood: the ledger has what the files have');

    await room.desk('retract', 'ministry-drowned', '--why', 'withdrawn');
    expect(room.read(CLAIMS)).toContain('    status: retracted\n    statusReason: withdrawn\n');
    await room.desk('restore-claim', 'ministry-drowned', '--why', 'confirmed after all');
    expect(room.read(CLAIMS)).toBe(before);
    expect((await room.desk('sync')).out).toBe('flood: the ledger has what the files have');
    expect(await history(room, 'ministry-drowned')).toMatchObject([
      { change: 'published', via: 'backfill' },
      { change: 'held', actor: 'Ada', via: 'desk', reason: "It's doubted: see radio" },
      { change: 'retracted', reason: 'withdrawn' },
      { change: 'restored', reason: 'confirmed after all', text: { status: 'current', statusReason: null } },
    ]);
  });

  test('take a dossier into the ledger that was never there, and say so', async () => {
    const room = kept();
    const { code, err } = await room.desk('hold', 'mayor-drowned', '--why', 'doubted');
    expect({ code, err }).toEqual({ code: 0, err: 'flood: entered into the ledger first (2 claims)' });
    expect(await history(room, 'mayor-drowned')).toMatchObject([{ via: 'backfill' }, { change: 'held' }]);
  });

  test('record an edit of the file first', async () => {
    const room = await synced();
    room.edit('value: 60', 'value: 70');
    const { err } = await room.desk('hold', 'mayor-drowned', '--why', 'doubted');
    expect(err).toBe('mayor-drowned: recorded first what the file has (amended)');
    expect(await history(room, 'mayor-drowned')).toMatchObject([
      { rev: 1 },
      { rev: 2, change: 'amended', text: { value: 70 } },
      { rev: 3, change: 'held', text: { value: 70 } },
    ]);
  });
});

describe('nothing is changed, and it is said what to do', () => {
  const unchanged = async (room: Kept, argv: readonly string[], says: string, code = 2) => {
    const before = room.read(CLAIMS);
    const result = await room.desk(...argv);
    expect(result).toMatchObject({ code, out: '', err: expect.stringContaining(says) });
    expect(room.read(CLAIMS)).toBe(before);
    expect(JSON.stringify(await history(room, 'mayor-drowned'))).not.toContain('"held"');
  };
  const hold = (claim: string) => ['hold', claim, '--why', 'doubted'];

  test('without a reason', async () => {
    const room = await synced();
    await unchanged(room, ['hold', 'mayor-drowned'], "required option '--why <text>'");
    await unchanged(room, ['hold', 'mayor-drowned', '--why', ' '], 'The reason is empty');
  });

  test('where the id is no claim', async () => {
    await unchanged(await synced(), hold('mayor-drwned'), 'did you mean mayor-drowned?');
  });

  test('where it is so already', async () => {
    const argv = ['restore-claim', 'mayor-drowned', '--why', 'fine'];
    await unchanged(await synced(), argv, 'mayor-drowned is current already, since revision 1');
  });

  test('where the file is behind the ledger', async () => {
    const room = await synced();
    room.edit('value: 60', 'value: 70');
    await room.desk('sync', '--yes');
    room.edit('value: 70', 'value: 60');
    await unchanged(room, hold('mayor-drowned'), 'The ledger has a later revision of mayor-drowned');
  });

  test('where the ledger alone has the claim', async () => {
    const room = await synced();
    const text = room.read(CLAIMS);
    room.edit(text.slice(text.indexOf('  - id: mayor')), '');
    await unchanged(
      room,
      hold('mayor-drowned'),
      'in the ledger of flood (revision 1), but in none of its files',
    );
  });

  test('where the files are broken', async () => {
    const room = await synced();
    room.edit('value: 60', 'value: many');
    await unchanged(room, hold('mayor-drowned'), '1 problem', 1);
  });

  test('where the files would be broken by it', async () => {
    const room = await synced();
    room.edit('value: 40', 'value: 40\n    status: superseded\n    statusReason: corrected');
    room.edit('value: 60', 'value: 60\n    supersedes: ministry-drowned');
    await room.desk('sync', '--yes');
    const argv = ['restore-claim', 'ministry-drowned', '--why', 'no'];
    await unchanged(room, argv, 'ministry-drowned is still current');
  });

  test.each([
    ['refused at once', 'create trigger full before insert on ledger begin select raise(abort, "full"); end'],
    [
      'refused at the end',
      `create table owed (event text references seen (event) deferrable initially deferred);
       create trigger full after insert on ledger begin insert into owed values ('none'); end`,
    ],
  ])('when it cannot be recorded: %s', async (_, refusal) => {
    const room = await synced();
    const raw = new Sqlite(join(room.state, 'claimdesk.db'));
    raw.exec(refusal.replaceAll('"', "'"));
    raw.close();
    const before = room.read(CLAIMS);
    await expect(room.desk(...hold('mayor-drowned'))).rejects.toThrow();
    expect(room.read(CLAIMS)).toBe(before);
    expect(await history(room, 'mayor-drowned')).toHaveLength(1);
  });
});
