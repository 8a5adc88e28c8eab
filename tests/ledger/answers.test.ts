import { expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import type { NewPost } from '../../src/ledger/channels/posts.ts';
import { DEFAULT_RETENTION } from '../../src/ledger/prune.ts';
import { edit, follow, newsdesk, POLICY, publish } from '../notify/newsdesk.ts';
import { DAY, HOUR, MINUTE, type Newsroom, onEachEngine, rawly } from './stores.ts';

const replyOf = (summary: string): Reply => ({
  to: 'channel',
  summary,
  blocks: [{ kind: 'lead', text: summary }],
});

/** An answer about the mayor's figure. */
const post = (message: string, channel: string, changes: Partial<NewPost> = {}): NewPost => ({
  dest: `slack:T1:${channel}`,
  message,
  dossier: 'flood',
  reply: replyOf('More than 60.'),
  shown: [{ claim: 'mayor-drowned', rev: 1 }],
  ...changes,
});

/** How many answers are kept, and how many rows of what they show. */
async function kept(room: Newsroom): Promise<{ readonly answers: number; readonly shown: number }> {
  const raw = await rawly(room);
  const count = (table: 'answers' | 'shown') => raw.selectFrom(table).selectAll().execute();
  return { answers: (await count('answers')).length, shown: (await count('shown')).length };
}

/** Which answers are put right because of which ledger row, as "7 slack:T1:C1/a1". */
async function corrections({ store }: Newsroom): Promise<readonly string[]> {
  const waiting = await store.outbox.list('pending', 1_000);
  return waiting
    .filter(({ kind }) => kind === 'correction')
    .map(({ key }) => key.replace(/^correction\/(\d+)\//, '$1 '))
    .sort();
}

const headOf = async ({ store }: Newsroom): Promise<number> => (await store.ledger.head()).seq;

onEachEngine('The same answer, posted several times,', (open) => {
  it('is kept once, and put right wherever it stands', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await room.store.posts.record(post('a1', 'C1'), post('a2', 'C2'));
    await room.store.posts.record(post('a3', 'C3'));
    expect(await kept(room)).toEqual({ answers: 1, shown: 1 });

    await edit(room, 70);
    await desk.after(MINUTE);
    await desk.after(MINUTE);
    const places = desk.heard().map((said) => said.split(':')[0]);
    expect(places.sort()).toEqual(['C1/a1', 'C2/a2', 'C3/a3']);
    expect(desk.chat.updated.map(({ message, summary }) => `${message}: ${summary}`).sort()).toEqual([
      'a1: More than 60.',
      'a2: More than 60.',
      'a3: More than 60.',
    ]);
  });

  it('is another one where anything else was said, or shown, or of another dossier', async () => {
    const room = await open();
    await publish(room);
    await edit(room, 70);
    await room.store.posts.record(
      post('a1', 'C1'),
      post('a2', 'C1', { reply: replyOf('60, at least.') }),
      post('a3', 'C1', { shown: [{ claim: 'mayor-drowned', rev: 2 }] }),
      post('a4', 'C1', { shown: [] }),
      post('a5', 'C1', { dossier: 'drought' }),
      post('a6', 'C1'),
    );
    expect(await kept(room)).toEqual({ answers: 5, shown: 4 });
    expect(await room.store.posts.reply('slack:T1:C1', 'a2')).toEqual(replyOf('60, at least.'));
  });

  it('is another one once the ledger knows the claim that it shows', async () => {
    const room = await open(POLICY);
    await room.store.posts.record(post('before', 'C1'));
    await publish(room);
    const [first] = await room.store.ledger.history('flood', 'mayor-drowned');
    await room.store.posts.record(post('after', 'C2'));
    expect(await kept(room)).toEqual({ answers: 2, shown: 2 });
    expect(await corrections(room)).toEqual([`${first?.seq} slack:T1:C1/before`]);

    await edit(room, 70);
    const head = await headOf(room);
    expect(await corrections(room)).toEqual(
      [`${first?.seq} slack:T1:C1/before`, `${head} slack:T1:C1/before`, `${head} slack:T1:C2/after`].sort(),
    );
  });

  it('is put right where it was posted while a change was being recorded, though it was kept before', async () => {
    const room = await open(POLICY);
    await publish(room);
    await room.store.posts.record(post('in time', 'C1'));
    await edit(room, 70);
    const head = await headOf(room);
    expect(await corrections(room)).toEqual([`${head} slack:T1:C1/in time`]);
    await room.store.posts.record(post('late', 'C2'), post('too', 'C3'));
    expect(await kept(room)).toEqual({ answers: 1, shown: 1 });
    expect(await corrections(room)).toEqual(
      ['C1/in time', 'C2/late', 'C3/too'].map((place) => `${head} slack:T1:${place}`),
    );
  });

  it('is not kept for a message that was recorded with another before', async () => {
    const room = await open();
    await publish(room);
    await room.store.posts.record(post('a1', 'C1'));
    await room.store.posts.record(post('a1', 'C1', { reply: replyOf('Another.') }), post('a2', 'C1'));
    expect(await room.store.posts.reply('slack:T1:C1', 'a1')).toEqual(replyOf('More than 60.'));
    expect(await kept(room)).toEqual({ answers: 1, shown: 1 });
  });

  it('is kept as long as the youngest post', async () => {
    const room = await open(POLICY);
    const { store } = room;
    await publish(room);
    await store.posts.record(post('old', 'C1'), post('other', 'C1', { reply: replyOf('Another.') }));
    room.wait(DAY);
    await store.posts.record(post('young', 'C2'));
    const retention = { ...DEFAULT_RETENTION, postsMs: HOUR };
    expect(await store.prune(retention)).toMatchObject({ posts: 2 });
    expect(await kept(room)).toEqual({ answers: 1, shown: 1 });
    expect(await store.posts.reply('slack:T1:C1', 'old')).toBeNull();
    expect(await store.posts.reply('slack:T1:C2', 'young')).toEqual(replyOf('More than 60.'));
    await edit(room, 70);
    expect(await corrections(room)).toEqual([`${await headOf(room)} slack:T1:C2/young`]);
    room.wait(DAY);
    expect(await store.prune(retention)).toMatchObject({ posts: 1 });
    expect(await kept(room)).toEqual({ answers: 0, shown: 0 });
  });

  it('is kept for the other channels when one is gone', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await room.store.posts.record(
      post('a1', 'C1'),
      post('a2', 'C1', { reply: replyOf('Only here.') }),
      post('a3', 'C1:17.5', { reply: replyOf('Only in a thread here.') }),
      post('a4', 'C2'),
    );
    expect(await kept(room)).toEqual({ answers: 3, shown: 3 });
    desk.chat.removedFrom.add('C1');
    await edit(room, 70);
    await desk.after(MINUTE);
    expect(await kept(room)).toEqual({ answers: 1, shown: 1 });
    expect(await room.store.posts.reply('slack:T1:C1', 'a1')).toBeNull();
    expect(desk.heard('C2')).toHaveLength(1);
  });

  it('is recorded by several processes at once', async () => {
    const room = await open({ coalesceMs: 0 });
    await publish(room);
    const replies = Array.from({ length: 10 }, (_, at) => replyOf(`Answer ${at}.`));
    const processes = [room.store, await room.again(), await room.again(), await room.again()];
    await Promise.all(
      processes.flatMap((store, process) =>
        Array.from({ length: 5 }, (_, batch) => {
          const posts = replies.map((reply, at) => post(`${batch}-${at}`, `C${process}`, { reply }));
          return store.posts.record(...(process % 2 === 0 ? posts : posts.reverse()));
        }),
      ),
    );
    expect(await kept(room)).toEqual({ answers: 10, shown: 10 });
    expect(await room.store.posts.reply('slack:T1:C3', '4-9')).toEqual(replyOf('Answer 9.'));
    await edit(room, 70);
    expect(await corrections(room)).toHaveLength(4 * 5 * 10);
  });

  it('is not lost when one process forgets it while others post it again', async () => {
    const room = await open();
    const [other, third] = [await room.again(), await room.again()];
    await publish(room);
    const retention = { ...DEFAULT_RETENTION, postsMs: HOUR };
    for (let round = 0; round < 20; round++) {
      room.wait(DAY);
      const pruning = other.prune(retention);
      await Promise.all([
        pruning,
        room.store.posts.record(post(`${round}`, 'C1')),
        third.posts.record(post(`${round}`, 'C2')),
      ]);
      expect(await room.store.posts.reply('slack:T1:C1', `${round}`)).toEqual(replyOf('More than 60.'));
      expect(await room.store.posts.reply('slack:T1:C2', `${round}`)).toEqual(replyOf('More than 60.'));
    }
    expect(await kept(room)).toEqual({ answers: 1, shown: 1 });
  });
});
