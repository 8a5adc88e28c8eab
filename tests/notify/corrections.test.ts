import { expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { DAY, MINUTE, type Newsroom, onEachEngine } from '../ledger/stores.ts';
import { edit, newsdesk, POLICY, publish } from './newsdesk.ts';

const ANSWER: Reply = {
  to: 'channel',
  summary: 'More than 60.',
  blocks: [{ kind: 'lead', text: 'More than 60.' }],
};

const answered = ({ store }: Newsroom, rev = 1, dest = 'slack:T1:C1') =>
  store.posts.record({
    dest,
    message: 'a1',
    dossier: 'flood',
    reply: ANSWER,
    shown: [
      { claim: 'mayor-drowned', rev },
      { claim: 'ministry-drowned', rev: 1 },
    ],
  });

onEachEngine('Correcting answers', (open) => {
  it('says under an answer what it said and what holds now, and marks it', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await answered(room);
    await edit(room, 70);
    await edit(room, 50, 'ministry-drowned');
    await desk.after(MINUTE);
    await desk.after(MINUTE);
    expect(desk.heard()).toEqual([
      'C1/a1: Corrected: The mayor: drowned, more than 60 → more than 70 (as of 7 May 2024). And 1 more.',
    ]);
    expect(desk.chat.standing[0]?.reply.blocks[0]).toMatchObject({
      kind: 'warning',
      text: "The answer above said The mayor: drowned, more than 60 (as of 7 May 2024); The Republic's the ministry: drowned, about 40 (as of 6 May 2024).",
    });
    expect(desk.chat.updated).toEqual([
      {
        message: 'a1',
        summary: 'More than 60.',
        first: 'Corrected since: 2 claims in this answer have changed. What holds now stands below it.',
      },
    ]);
  });

  it.each(['held', 'superseded', 'retracted'] as const)(
    'tells of a claim that is %s, with the reason',
    async (status) => {
      const room = await open(POLICY);
      const desk = newsdesk(room);
      await publish(room);
      await answered(room);
      const by = { actor: 'Ada', via: 'desk', reason: 'The mayor was misquoted.' };
      await room.store.ledger.changeStatus(room.flood, 'mayor-drowned', status, by);
      await desk.after(MINUTE);
      expect(desk.heard()[0]).toContain(
        'The mayor: drowned, more than 60 (as of 7 May 2024). Why: The mayor was misquoted.',
      );
    },
  );

  it('corrects an answer that was posted while the change was being recorded', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await edit(room, 70);
    await answered(room, 1);
    await desk.after(MINUTE);
    expect(desk.heard()).toHaveLength(1);
  });

  it('tells answers that are recorded together apart', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await edit(room, 70);
    const post = (message: string, ...claims: readonly (readonly [claim: string, rev: number])[]) => ({
      ...{ dest: 'slack:T1:C1', message, dossier: 'flood', reply: ANSWER },
      shown: claims.map(([claim, rev]) => ({ claim, rev })),
    });
    await room.store.posts.record(
      post('overdue', ['mayor-drowned', 1], ['ministry-drowned', 1]),
      post('up to date', ['mayor-drowned', 2], ['mayor-drowned', 2]),
      post('shows nothing'),
      post('overdue', ['mayor-drowned', 1]),
      { ...post('elsewhere', ['mayor-drowned', 1]), dest: 'slack:T1:C2:1.2' },
    );
    await room.store.posts.record(post('overdue', ['mayor-drowned', 1]));
    await desk.after(MINUTE);
    const heard = desk.heard().map((said) => said.split(':')[0]);
    expect(heard.sort()).toEqual(['C1/overdue', 'C2/elsewhere']);
    expect(await room.store.posts.reply('slack:T1:C1', 'shows nothing')).toEqual(ANSWER);
  });

  it('records answers together all or none', async () => {
    const room = await open(POLICY);
    await publish(room);
    const post = { dest: 'slack:T1:C1', dossier: 'flood', reply: ANSWER, shown: [] };
    const broken = { ...post, message: 2 as never, dossier: null as never };
    await expect(room.store.posts.record({ ...post, message: '1' }, broken)).rejects.toThrow();
    expect(await room.store.posts.reply(post.dest, '1')).toBeNull();
  });

  it('finds every answer, whichever of change and answer is first', async () => {
    const room = await open({ coalesceMs: 0 });
    const other = await room.again();
    await publish(room);
    for (let round = 0; round < 15; round++) {
      const rev = (await room.store.ledger.state('flood')).get('mayor-drowned')?.claim.rev ?? 0;
      const post = {
        dest: 'slack:T1:C1',
        message: `answer-${round}`,
        dossier: 'flood',
        reply: ANSWER,
        shown: [{ claim: 'mayor-drowned', rev }],
      };
      await Promise.all([edit(room, 100 + round), other.posts.record(post)]);
    }
    const waiting = await room.store.outbox.list('pending', 1_000);
    const corrected = new Set(
      waiting.filter(({ kind }) => kind === 'correction').map(({ key }) => key.split('/').at(-1)),
    );
    expect(corrected.size).toBe(15);
  });

  it('leaves an answer alone that already shows the change', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await edit(room, 70);
    await answered(room, 2);
    await desk.after(MINUTE);
    expect(desk.heard()).toEqual([]);
  });

  it('heeds the channel’s age limit and its switch', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await answered(room);
    await room.store.settings.change('slack:T1:C1', 'flood', { correctionDays: 2 });
    room.wait(3 * DAY);
    await edit(room, 70);
    await room.store.settings.change('slack:T1:C1', 'flood', { correctionDays: 0 });
    await edit(room, 80);
    await desk.after(MINUTE);
    expect(desk.heard()).toEqual([]);
    await room.store.settings.change('slack:T1:C1', 'flood', { correctionDays: null });
    await edit(room, 90);
    await desk.after(MINUTE);
    expect(desk.heard()).toHaveLength(1);
  });

  it('remembers a message once', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await answered(room);
    await answered(room);
    await edit(room, 70);
    await desk.after(MINUTE);
    expect(desk.heard()).toHaveLength(1);
  });
});
