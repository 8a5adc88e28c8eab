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
