import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrationsFor } from '../../src/ledger/store/migrations.ts';
import type { Store } from '../../src/ledger/store/open-store.ts';
import type { Tables } from '../../src/ledger/store/tables.ts';
import { edit, newsdesk, POLICY, publish } from '../notify/newsdesk.ts';
import { empty, MINUTE, type Newsroom, onEachEngine, rawly } from './stores.ts';

/** Puts the ledger and the lanes of a store into tables as they were after so many steps, and leaves the rest out. */
async function takeBack(room: Newsroom, steps: number): Promise<Kysely<Tables>> {
  const raw = await rawly(room);
  const [head, ledger] = [
    await room.store.ledger.head(),
    await raw.selectFrom('ledger').selectAll().execute(),
  ];
  await empty(room, raw);
  for (const [at, statements] of migrationsFor(room.store.engine).slice(0, steps).entries()) {
    for (const statement of statements) await sql.raw(statement).execute(raw);
    await sql`insert into migrations (step) values (${at + 1})`.execute(raw);
  }
  await raw.updateTable('head').set(head).execute();
  await raw.insertInto('ledger').values(ledger).execute();
  return raw;
}

const REPLY = {
  to: 'channel',
  summary: 'More than 60.',
  blocks: [{ kind: 'lead', text: 'More than 60.' }],
} as const;

onEachEngine('A store of an earlier version', (open) => {
  /** One of the version that kept an answer with each post, with the mayor's figure shown in three places. */
  async function withAnswers(): Promise<{ readonly room: Newsroom; readonly store: Store }> {
    const room = await open(POLICY);
    await publish(room);
    const [first] = await room.store.ledger.history('flood', 'mayor-drowned');
    const raw = await takeBack(room, 2);
    for (const [dest, message] of [
      ['slack:T1:C1', 'a1'],
      ['slack:T1:C1', 'a2'],
      ['slack:T1:C2:17.5', 'a1'],
    ]) {
      const lane = dest?.split(':', 3).join(':');
      await sql`insert into lane (lane, workspace, next_at, lease_until) values (${lane}, 'slack:T1', 0, 0)
        on conflict (lane) do nothing`.execute(raw);
      await sql`insert into posts (dest, message, dossier, reply, at)
        values (${dest}, ${message}, 'flood', ${JSON.stringify(REPLY)}, ${room.now()})`.execute(raw);
      await sql`insert into shown (dest, message, dossier, claim, seq)
        values (${dest}, ${message}, 'flood', 'mayor-drowned', ${first?.seq})`.execute(raw);
    }
    return { room, store: await room.again() };
  }

  it('keeps its answers, and puts them right', async () => {
    const { room, store } = await withAnswers();
    const desk = newsdesk(room, store);
    expect(await store.posts.reply('slack:T1:C1', 'a2')).toEqual(REPLY);
    expect(await store.posts.reply('slack:T1:C2:17.5', 'a1')).toEqual(REPLY);
    await edit({ ...room, store }, 70);
    for (let sent = 0; sent < 4; sent++) await desk.after(MINUTE);
    const places = desk.heard().map((said) => said.split(':')[0]);
    expect(places.sort()).toEqual(['C1/a1', 'C1/a2', 'C2/a1']);
    expect(desk.chat.updated.map(({ message }) => message).sort()).toEqual(['a1', 'a1', 'a2']);
    expect(await store.ledger.verify()).toMatchObject({ whole: true });
  });

  it('goes on recording answers, and forgets the old ones in time', async () => {
    const { room, store } = await withAnswers();
    const post = {
      dossier: 'flood',
      reply: { ...REPLY, summary: 'New.' },
      shown: [{ claim: 'mayor-drowned', rev: 1 }],
    };
    room.wait(MINUTE);
    await store.posts.record(
      { dest: 'slack:T1:C1', message: 'a1', ...post },
      { dest: 'slack:T1:C3', message: 'a1', ...post },
    );
    expect(await store.posts.reply('slack:T1:C1', 'a1')).toEqual(REPLY);
    expect(await store.posts.reply('slack:T1:C3', 'a1')).toEqual(post.reply);
    expect(await store.prune({ seenMs: 1, sentMs: 1, postsMs: 1 })).toMatchObject({ posts: 3 });
    const raw = await rawly(room);
    expect(await raw.selectFrom('answers').selectAll().execute()).toHaveLength(1);
    expect(await raw.selectFrom('shown').selectAll().execute()).toHaveLength(1);
  });
});
