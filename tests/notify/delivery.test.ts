import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, onEachEngine } from '../ledger/stores.ts';
import { chat, edit, follow, newsdesk, POLICY, publish } from './newsdesk.ts';

const NO_ANSWER = { failure: { kind: 'transient', sent: 'maybe' }, stands: true } as const;

onEachEngine('Delivery', (open) => {
  it('looks before it posts again, and finds what an earlier attempt left', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    desk.chat.trouble.push(NO_ANSWER);
    await desk.after(MINUTE);
    await desk.after(MINUTE);
    expect(desk.heard()).toHaveLength(1);
    expect(await room.store.outbox.list('sent')).toMatchObject([{ remoteId: 'm1', attempts: 2 }]);
  });

  it('waits a whole lease before it looks: what was lost may still arrive', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    desk.chat.trouble.push({ ...NO_ANSWER, stands: false });
    await desk.after(MINUTE);
    await desk.after(59_000);
    expect(desk.heard()).toEqual([]);
    await desk.after(1_000);
    expect(desk.heard()).toHaveLength(1);
  });

  it('never posts twice where it may not look: a dead letter says so, and a person sends it', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    desk.chat.looks = 'refused';
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    desk.chat.trouble.push({ ...NO_ANSWER, stands: false });
    await desk.after(MINUTE);
    await desk.after(MINUTE);
    const [letter] = await room.store.outbox.list('dead');
    expect(letter).toMatchObject({ inDoubt: true, error: expect.stringContaining('in doubt') });
    expect(await room.store.outbox.retry(letter?.key ?? '')).toBe(1);
    await desk.after(0);
    expect(desk.heard()).toHaveLength(1);
    expect(await room.store.outbox.retry(letter?.key ?? '')).toBe(0);
  });

  it('takes over from a worker that died after its call, once the lease has ended', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room, await room.again());
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    room.wait(MINUTE);
    const taking = { lease: 'of the dead', leaseMs: 60_000, platforms: ['slack'], most: 8 };
    const [delivery] = await room.store.outbox.take(taking);
    if (delivery === undefined) throw new Error('nothing was due');
    const reply = { to: 'channel', summary: 'posted by the dead', blocks: [] } as const;
    const to = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null } as const;
    await desk.chat.post({ to, replyTo: null, reply }, delivery.key, new AbortController().signal);
    await desk.after(59_000);
    expect(await room.store.outbox.counts()).toMatchObject({ pending: 1 });
    await desk.after(1_000);
    expect(desk.heard()).toEqual(['C1: posted by the dead']);
    expect(await room.store.outbox.counts()).toMatchObject({ pending: 0, sent: 1 });
    // The dead one comes back: its lease is worth nothing.
    const late = { outcome: 'dead', reason: 'late', sent: 'no' } as const;
    expect(await room.store.outbox.finish([{ delivery, outcome: late }])).toEqual([false]);
    expect(await room.store.outbox.handBack(delivery)).toBe(false);
    expect(await room.store.outbox.counts()).toMatchObject({ sent: 1, dead: 0 });
  });

  it('gives back what it took without calling, in no doubt', async () => {
    const room = await open(POLICY);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    room.wait(MINUTE);
    const taking = { lease: 'a', leaseMs: 60_000, platforms: ['slack'], most: 8 };
    const [delivery] = await room.store.outbox.take(taking);
    if (delivery === undefined) throw new Error('nothing was due');
    expect(await room.store.outbox.take({ ...taking, lease: 'b' })).toEqual([]);
    expect(await room.store.outbox.handBack(delivery)).toBe(true);
    expect(await room.store.outbox.take({ ...taking, lease: 'b' })).toMatchObject([
      { key: delivery.key, attempts: 1, inDoubt: false },
    ]);
  });

  it('takes several channels at once, what waits longest first, and one message of each', async () => {
    const room = await open({ coalesceMs: 0 });
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await follow(room, 'slack:T1:C1:17.1');
    await edit(room, 70);
    room.wait(1);
    for (const channel of ['C2', 'C3']) await follow(room, `slack:T1:${channel}`);
    await follow(room, 'discord:G1:C4');
    await edit(room, 80);
    const taking = { leaseMs: 60_000, platforms: ['slack'], most: 3 };
    const first = await room.store.outbox.take({ ...taking, lease: 'a' });
    expect(first[0]?.lane).toBe('slack:T1:C1');
    const rest = await room.store.outbox.take({ ...taking, lease: 'b' });
    const lanes = [...first, ...rest].map(({ lane }) => lane);
    expect(lanes.toSorted()).toEqual(['slack:T1:C1', 'slack:T1:C2', 'slack:T1:C3']);
    expect(await room.store.outbox.take({ ...taking, lease: 'c' })).toEqual([]);
  });

  it('obeys a 429, in the channel or in the whole workspace, and does not count it as a failure', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await follow(room, 'slack:T1:C2');
    await follow(room, 'slack:T2:C3');
    await edit(room, 70);
    const wait = { kind: 'rate-limited', waitMs: 5 * MINUTE, scope: 'workspace' } as const;
    desk.chat.trouble.push({ failure: wait, stands: false });
    // One at a time, so that the second channel comes after the refusal.
    await desk.after(MINUTE);
    const before = desk.heard().length;
    await desk.after(4 * MINUTE);
    expect(desk.heard()).toHaveLength(before);
    await desk.after(MINUTE);
    expect(
      desk
        .heard()
        .map((text) => text.slice(0, 2))
        .sort(),
    ).toEqual(['C1', 'C2', 'C3']);
    expect((await room.store.outbox.list('sent')).map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });

  it('makes a channel wait with its workspace although its own message has just gone out well', async () => {
    const room = await open(POLICY);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await follow(room, 'slack:T1:C2');
    await edit(room, 70);
    room.wait(MINUTE);
    const { outbox } = room.store;
    const taking = { leaseMs: 60_000, platforms: ['slack'], most: 8 };
    const [one, other] = await outbox.take({ ...taking, lease: 'a' });
    if (one === undefined || other === undefined) throw new Error('two were due');
    const wait = { outcome: 'rate-limited', waitMs: HOUR, scope: 'workspace', sent: 'no' } as const;
    const well = { outcome: 'sent', remoteId: 'm1', paceMs: 1_000 } as const;
    const results = [
      { delivery: one, outcome: wait },
      { delivery: other, outcome: well },
    ];
    expect(await outbox.finish(results)).toEqual([true, true]);
    await edit(room, 80);
    room.wait(HOUR - 1);
    expect(await outbox.take({ ...taking, lease: 'c' })).toEqual([]);
    room.wait(1);
    expect(await outbox.take({ ...taking, lease: 'c' })).toHaveLength(2);
  });

  it('keeps the order of a channel while one message is retried, and its pace', async () => {
    const room = await open({ coalesceMs: 0 });
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    desk.chat.trouble.push({ failure: { kind: 'transient', sent: 'no' }, stands: false });
    await desk.after(0);
    await edit(room, 50, 'ministry-drowned');
    await desk.after(0);
    expect(desk.heard()).toEqual([]);
    await desk.after(500);
    expect(desk.heard()).toHaveLength(1);
    await desk.after(999);
    expect(desk.heard()).toHaveLength(1);
    await desk.after(1);
    expect(desk.heard()).toEqual([
      expect.stringContaining('The mayor'),
      expect.stringContaining('the ministry'),
    ]);
  });

  it('gives up after its attempts, says why, and goes on with the rest', async () => {
    const room = await open({ coalesceMs: 0 });
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    for (let at = 0; at < 3; at++)
      desk.chat.trouble.push({ failure: { kind: 'transient', sent: 'no' }, stands: false });
    for (let at = 0; at < 4; at++) await desk.after(HOUR);
    expect(await room.store.outbox.list('dead')).toMatchObject([
      { attempts: 3, inDoubt: false, error: 'given up after 3 attempts: transient' },
    ]);
    desk.chat.trouble.push({ failure: { kind: 'refused' }, stands: false });
    await edit(room, 80);
    await desk.after(HOUR);
    expect(await room.store.outbox.counts()).toMatchObject({ dead: 2, pending: 0 });
    await edit(room, 50, 'ministry-drowned');
    await desk.after(HOUR);
    expect(desk.heard()).toHaveLength(1);
  });

  it('unfollows a channel that it was removed from, and tells who had asked', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await follow(room, 'slack:T1:C1:17.5', { sources: ['mayor'] });
    await follow(room, 'slack:T1:C2');
    await edit(room, 70);
    desk.chat.removedFrom.add('C1');
    await desk.after(MINUTE);
    expect(await room.store.follows.list({})).toMatchObject([{ dest: 'slack:T1:C2' }]);
    expect(desk.heard('@U-C1')).toEqual([
      '@U-C1: The bot can no longer post where you asked to follow changes: that has ended.',
    ]);
    desk.chat.removedFrom.clear();
    await edit(room, 80);
    await desk.after(MINUTE);
    expect(desk.heard('C1')).toEqual([]);
  });

  it('leaves to others what lies on platforms it does not serve', async () => {
    const room = await open(POLICY);
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'discord:G1:C1');
    await edit(room, 70);
    await desk.after(MINUTE);
    expect(await room.store.outbox.counts()).toMatchObject({ pending: 1 });
  });

  it('is shared by two workers, and each message is sent once', async () => {
    const room = await open({ coalesceMs: 0 });
    const platform = chat();
    const desks = [newsdesk(room, room.store, platform), newsdesk(room, await room.again(), platform)];
    await publish(room);
    for (let channel = 0; channel < 20; channel++) await follow(room, `slack:T1:C${channel}`);
    await edit(room, 70);
    await Promise.all(desks.map((desk) => desk.after(0)));
    expect(new Set(platform.standing.map(({ to }) => to.channel)).size).toBe(20);
    expect(platform.standing).toHaveLength(20);
  });

  it('forgets what was sent, answered and seen long ago, and keeps the ledger', async () => {
    const room = await open({ coalesceMs: 0 });
    const desk = newsdesk(room);
    await publish(room);
    await follow(room, 'slack:T1:C1');
    await edit(room, 70);
    await desk.after(0);
    expect(await room.store.events.firstSeen('slack:Ev1')).toBe(true);
    expect(await room.store.events.firstSeen('slack:Ev1')).toBe(false);
    room.wait(2 * DAY);
    const ages = { seenMs: DAY, postsMs: DAY, sentMs: DAY };
    expect(await room.store.prune(ages)).toEqual({ seen: 1, posts: 0, outbox: 1 });
    expect(await room.store.prune(ages)).toEqual({ seen: 0, posts: 0, outbox: 0 });
    expect(await room.store.ledger.verify()).toMatchObject({ whole: true, rows: 3 });
  });
});
