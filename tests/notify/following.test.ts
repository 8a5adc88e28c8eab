import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, onEachEngine } from '../ledger/stores.ts';
import { edit, follow, newsdesk, POLICY, publish } from './newsdesk.ts';

const MAYOR = 'Changed: The mayor: drowned, more than 60 → more than 70 (as of 7 May 2024).';

onEachEngine('Following', (open) => {
  it('tells those who follow what changed, once, and nobody else', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:everything');
    await follow(room, 'slack:T1:topic', { topics: ['victims'] });
    await follow(room, 'slack:T1:wider', { measures: ['victims'] });
    await follow(room, 'slack:T1:mayor', { measures: ['drowned'], sources: ['mayor'] });
    await follow(room, 'slack:T1:mayor', { topics: ['victims'] });
    await follow(room, 'slack:T1:state', { sources: ['state'] });
    await follow(room, 'slack:T1:rescued', { measures: ['rescued'] });
    await edit(room, 70);
    await desk.after(MINUTE);
    await desk.after(MINUTE);
    expect(desk.heard().sort()).toEqual(
      ['everything', 'mayor', 'topic', 'wider'].map((channel) => `${channel}: ${MAYOR}`),
    );
  });

  it('reaches those who follow a body when one that speaks for it changes', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:state', { sources: ['state'] });
    await edit(room, 50, 'ministry-drowned');
    await desk.after(MINUTE);
    expect(desk.heard('state')).toHaveLength(1);
  });

  it('puts changes within a minute into one message, in their order', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    await desk.after(30_000);
    await edit(room, 80);
    await edit(room, 50, 'ministry-drowned');
    expect(desk.heard()).toEqual([]);
    await desk.after(30_000);
    expect(desk.heard()).toEqual([
      'C1: Changed: The mayor: drowned, more than 60 → more than 80 (as of 7 May 2024). And 1 more.',
    ]);
    await desk.after(HOUR);
    expect(desk.heard()).toHaveLength(1);
  });

  it('tells later changes of a claim under the message that first told of it', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    for (const value of [70, 80, 90]) {
      await edit(room, value);
      await desk.after(2 * MINUTE);
    }
    await edit(room, 50, 'ministry-drowned');
    await desk.after(2 * MINUTE);
    expect(desk.heard().map((text) => text.split(':')[0])).toEqual(['C1', 'C1/m1', 'C1/m1', 'C1']);
  });

  it('says nothing of what was held and restored within the minute', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    const by = { actor: 'Ada', via: 'desk', reason: 'a slip' };
    await room.store.ledger.changeStatus(room.flood, 'mayor-drowned', 'held', by);
    await room.store.ledger.changeStatus(room.flood, 'mayor-drowned', 'current', by);
    await desk.after(MINUTE);
    expect(desk.heard()).toEqual([]);
    expect(await room.store.outbox.counts()).toMatchObject({ pending: 0, dropped: 2 });
  });

  it('gathers a day into one digest at the channel’s hour, by its own clock', async () => {
    const room = await open(POLICY); // It is noon, UTC.
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1', {}, 'daily');
    await room.store.settings.change('slack:T1:C1', 'flood', { digestHour: 8, zone: 'Asia/Tokyo' });
    await edit(room, 70);
    await desk.after(HOUR);
    await edit(room, 50, 'ministry-drowned');
    await desk.after(9 * HOUR);
    expect(desk.heard()).toEqual([]);
    await desk.after(HOUR);
    expect(desk.heard()).toEqual([
      'C1: Since the last digest: The mayor: drowned, more than 60 → more than 70 (as of 7 May 2024). And 1 more.',
    ]);
    await desk.after(DAY);
    expect(desk.heard()).toHaveLength(1);
  });

  it('moves a digest that waits when the hour is changed', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1', {}, 'daily');
    await edit(room, 70);
    await room.store.settings.change('slack:T1:C1', 'flood', { digestHour: 14 });
    await desk.after(2 * HOUR);
    expect(desk.heard()).toHaveLength(1);
  });

  it('tells at once what one of its follows wants at once', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1', {}, 'daily');
    await follow(room, 'slack:T1:C1', { sources: ['mayor'] }, 'now');
    await edit(room, 70);
    await desk.after(MINUTE);
    await desk.after(DAY);
    expect(desk.heard()).toHaveLength(1);
  });

  it('keeps for later what comes while a channel is muted', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    await room.store.settings.change('slack:T1:C1', 'flood', { mutedUntil: room.now() + 3 * HOUR });
    await desk.after(HOUR);
    await edit(room, 50, 'ministry-drowned');
    await desk.after(HOUR);
    expect(desk.heard()).toEqual([]);
    await desk.after(HOUR);
    expect(desk.heard()).toHaveLength(1);
    await room.store.settings.change('slack:T1:C1', 'flood', { mutedUntil: room.now() + 3 * HOUR });
    await edit(room, 90);
    await room.store.settings.change('slack:T1:C1', 'flood', { mutedUntil: null });
    await desk.after(1_000);
    expect(desk.heard()).toHaveLength(2);
  });

  it('lists what is followed, and takes back what waits when it no longer is', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    const { follows } = room.store;
    await publish(room);
    await follow(room, 'slack:T1:C1', { topics: ['victims'] });
    await follow(room, 'slack:T1:C1', { sources: ['mayor'] });
    await follow(room, 'slack:T1:C1:17.5', { sources: ['mayor'] });
    await follow(room, 'slack:T1:C10', { sources: ['mayor'] });
    expect(await follows.list({ channel: 'slack:T1:C1' })).toHaveLength(3);
    expect(await follows.list({ dest: 'slack:T1:C1' })).toMatchObject([
      { filter: { topics: [], measures: [], sources: ['mayor'] }, mode: 'now', by: 'U-C1' },
      { filter: { topics: ['victims'], measures: [], sources: [] } },
    ]);
    await edit(room, 70);
    await edit(room, 50, 'ministry-drowned');
    expect(await follows.unfollow('slack:T1:C1', 'flood', { topics: ['victims'] })).toBe(true);
    expect(await follows.unfollow('slack:T1:C1', 'flood', { topics: ['victims'] })).toBe(false);
    expect(await follows.unfollowAll('slack:T1:C10')).toHaveLength(1);
    await desk.after(MINUTE);
    await desk.after(MINUTE);
    expect(desk.heard()).toEqual([`C1: ${MAYOR}`, `C1: ${MAYOR}`]);
    expect(desk.chat.standing.map(({ to }) => to.thread).sort()).toEqual(['17.5', null]);
  });
});
