import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { tagsOf } from '../../src/ledger/channels/filter.ts';
import { BACKFILL, knownAt } from '../../src/ledger/ledger/known-at.ts';
import { claimOf, HOUR, type Newsroom, onEachEngine, rawly } from './stores.ts';

const EDITOR = { actor: 'Ada', via: 'desk', reason: null };

/** Records the mayor's figure as `value`, on top of revision `baseRev`. */
function change({ store, flood }: Newsroom, value: number, baseRev: number, by: Partial<typeof EDITOR> = {}) {
  const text = claimOf(flood, 'mayor-drowned', { value });
  return store.ledger.append([
    { dossier: 'flood', text, baseRev, tags: tagsOf(flood, text), ...EDITOR, ...by },
  ]);
}

onEachEngine('The ledger', (open) => {
  it('numbers changes without a gap and keeps every revision whole', async () => {
    const room = await open();
    await change(room, 60, 0);
    await change(room, 70, 1);
    const [first, second, ...rest] = await room.store.ledger.history('flood', 'mayor-drowned');
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ seq: 1, change: 'published', claim: { rev: 1, value: 60 }, actor: 'Ada' });
    expect(second).toMatchObject({ seq: 2, change: 'amended', claim: { rev: 2, value: 70 }, at: room.now() });
    expect(first?.claim).toEqual(room.flood.claims.get('mayor-drowned'));
    expect(await room.store.ledger.head()).toMatchObject({ seq: 2, hash: second?.hash });
  });

  it('refuses a change made from an older revision, and records none of its company', async () => {
    const room = await open();
    await change(room, 60, 0);
    await change(room, 70, 1);
    await expect(change(room, 80, 1)).rejects.toMatchObject({ code: 'claim-changed' });
    const other = claimOf(room.flood, 'ministry-drowned');
    const stale = claimOf(room.flood, 'mayor-drowned', { value: 90 });
    const tags = tagsOf(room.flood, other);
    await expect(
      room.store.ledger.append([
        { dossier: 'flood', text: other, baseRev: 0, tags, ...EDITOR },
        { dossier: 'flood', text: stale, baseRev: 0, tags, ...EDITOR },
      ]),
    ).rejects.toThrow('is at revision 2 by now');
    expect(await room.store.ledger.head()).toMatchObject({ seq: 2 });
  });

  it('leaves out a change that changes nothing', async () => {
    const room = await open();
    await change(room, 60, 0);
    expect(await change(room, 60, 1)).toEqual([]);
    expect(await room.store.ledger.head()).toMatchObject({ seq: 1 });
  });

  it('names a change by what becomes of the claim', async () => {
    const room = await open();
    await change(room, 60, 0);
    const { store, flood } = room;
    const why = { ...EDITOR, reason: 'two mayors, two numbers' };
    const held = await store.ledger.changeStatus(flood, 'mayor-drowned', 'held', why);
    expect(held).toMatchObject({ change: 'held', claim: { statusReason: 'two mayors, two numbers' } });
    await expect(store.ledger.changeStatus(flood, 'mayor-drowned', 'held', why)).rejects.toMatchObject({
      code: 'status-already',
    });
    await store.ledger.changeStatus(flood, 'mayor-drowned', 'retracted', why);
    const back = await store.ledger.changeStatus(flood, 'mayor-drowned', 'current', why);
    expect(back).toMatchObject({
      change: 'restored',
      claim: { status: 'current', statusReason: null, rev: 4 },
    });
    await expect(store.ledger.changeStatus(flood, 'nobody', 'held', why)).rejects.toMatchObject({
      code: 'no-such-claim',
    });
  });

  it('cannot be altered by any program', async () => {
    const room = await open();
    await change(room, 60, 0);
    const raw = await rawly(room);
    const attempts = [
      sql`update ledger set actor = 'Eve'`,
      sql`delete from ledger`,
      ...(room.store.engine === 'sqlite'
        ? [sql`insert or replace into ledger select * from ledger`]
        : [sql`truncate ledger`]),
    ];
    for (const attempt of attempts)
      await expect(attempt.execute(raw)).rejects.toThrow('the ledger is never altered');
    expect(await room.store.ledger.verify()).toMatchObject({ whole: true, rows: 1 });
  });

  it.each([
    ['altered', sql`update ledger set reason = 'none' where seq = 2`, 'the row is not as it was written', 2],
    ['taken out', sql`delete from ledger where seq = 2`, 'the row is missing', 2],
    ['cut off', sql`delete from ledger where seq = 3`, 'the row is missing', 3],
    ['cut off with its head', sql`update head set seq = 2`, 'the head does not name the last row', 2],
  ])('names the first row that was %s behind its back', async (_, forgery, problem, seq) => {
    const room = await open();
    for (const [base, value] of [60, 70, 80].entries()) await change(room, value, base);
    const raw = await rawly(room);
    const off =
      room.store.engine === 'sqlite'
        ? ['drop trigger ledger_update', 'drop trigger ledger_delete']
        : ['alter table ledger disable trigger all'];
    for (const statement of off) await sql.raw(statement).execute(raw);
    await forgery.execute(raw);
    expect(await room.store.ledger.verify()).toEqual({ whole: false, seq, problem });
  });

  it('answers what was known at a time', async () => {
    const room = await open();
    const publishedOn = (document: string) => (document === 'radio' ? Date.UTC(2024, 4, 8) : null);
    await change(room, 60, 0, { via: BACKFILL });
    room.wait(HOUR);
    await change(room, 70, 1);
    const entries = await room.store.ledger.entries('flood');
    const value = (at: number) => knownAt(entries, at, publishedOn).get('mayor-drowned')?.claim.value;
    expect(value(Date.UTC(2024, 4, 7))).toBeUndefined();
    expect(value(Date.UTC(2024, 4, 8))).toBe(60);
    expect(value(room.now() - 1)).toBe(60);
    expect(value(room.now())).toBe(70);
  });

  it('never goes back in time, even when the clock does', async () => {
    const room = await open();
    await change(room, 60, 0);
    const then = room.now();
    room.wait(-HOUR);
    const [entry] = await change(room, 70, 1);
    expect(entry?.at).toBe(then);
  });

  it('is followed by number from several processes that write at once, without a gap', async () => {
    const room = await open();
    const stores = [room.store, await room.again(), await room.again()];
    const seen: number[] = [];
    const tail = async (until: number) => {
      while ((seen.at(-1) ?? 0) < until) {
        for (const { seq } of await room.store.ledger.after(seen.at(-1) ?? 0, 7)) seen.push(seq);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const write = async (store: (typeof stores)[number], writer: number) => {
      for (let at = 0; at < 20; at++) {
        const text = claimOf(room.flood, 'mayor-drowned', { id: `writer-${writer}-${at}` });
        await store.ledger.append([
          { dossier: 'flood', text, baseRev: 0, tags: tagsOf(room.flood, text), ...EDITOR },
        ]);
      }
    };
    await Promise.all([tail(60), ...stores.map(write)]);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(await room.store.ledger.verify()).toMatchObject({ whole: true, rows: 60 });
  });

  it('undoes a transaction that fails, and refuses the store at large inside one', async () => {
    const room = await open();
    const text = claimOf(room.flood, 'mayor-drowned');
    const entry = { dossier: 'flood', text, baseRev: 0, tags: tagsOf(room.flood, text), ...EDITOR };
    await expect(
      room.store.inTransaction(async (tx) => {
        await tx.ledger.append([entry]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(room.store.inTransaction(() => room.store.ledger.append([entry]))).rejects.toThrow(
      'use the store that it was given',
    );
    expect(await room.store.ledger.head()).toMatchObject({ seq: 0 });
  });

  it('refuses the store at large inside a transaction while others begin and end', async () => {
    const { store } = await open();
    const inside = (queries: number) =>
      store.inTransaction(async (tx) => {
        for (let left = queries; left > 0; left--) await tx.events.firstSeen(`event ${queries} ${left}`);
        return store.ledger.head().catch((error: Error) => error.message);
      });
    const said = await Promise.all(Array.from({ length: 12 }, (_, at) => inside(at)));
    expect(new Set(said)).toEqual(new Set(['in a transaction, use the store that it was given']));
  });
});
