import { describe, expect, test } from 'vitest';
import { edit, follow } from '../../notify/newsdesk.ts';
import { click, type Interaction, said, slash } from './fake/payloads.ts';
import { botUser, member, world } from './fake/world.ts';
import { at, type Paper, paper, standing, threads, words } from './paper.ts';
import { aWhile, eventually, TRANSPORTS } from './run.ts';

const SECOND = 1_000;
const mention = (place: 'channel' | 'thread' = 'channel') =>
  said(`<@${world.bot}> victims`, place, { mentions: [botUser] });
const person = `discord:${world.guild}:@${world.reporter}`;

/** Somebody edits the mayor's figure, and everything that follows from it is sent. */
async function amended(desk: Paper, value = 70): Promise<void> {
  await edit(desk, value);
  for (const _ of ['what is told', 'what is marked', 'what stands in another lane']) await desk.after(SECOND);
  expect(desk.broken).toEqual([]);
}

describe.each(TRANSPORTS)('a channel that follows, over the %s,', (over) => {
  test('is told of a change, and of later ones in the thread of the first', async () => {
    const desk = await paper({ over });
    desk.server.interact(slash('flood', 'follow'));
    await eventually(() => expect(standing(desk)).toHaveLength(1));
    await amended(desk);
    const [, told] = standing(desk);
    expect(words(told)).toContain('more than 60 → more than 70');
    expect(told?.message_reference).toBeUndefined();
    await amended(desk, 80);
    expect(standing(desk)).toHaveLength(2);
    expect(threads(desk).get(told?.id ?? '')).toMatch(/^Changed: The mayor: drowned/);
    expect(words(standing(desk, told?.id)[0])).toContain('more than 70 → more than 80');
    await amended(desk, 90);
    expect(standing(desk, told?.id)).toHaveLength(2);
  });

  test('has its answers put right in their threads, and marked', async () => {
    const desk = await paper({ over });
    desk.server.interact(slash('flood', 'victims'));
    await desk.remembered(1);
    // Over the gateway Discord says at once which message an answer became.
    expect(desk.server.to(/@original$/)).toHaveLength(over === 'http' ? 1 : 0);
    const [answer] = standing(desk);
    const before = words(answer);
    await amended(desk);
    const [correction] = standing(desk, answer?.id);
    expect(words(correction)).toContain('The answer above said The mayor: drowned, more than 60');
    expect(words(correction)).toContain('more than 60 → more than 70');
    const [marked, ...others] = standing(desk);
    expect(others).toEqual([]);
    expect(marked).toMatchObject({ id: answer?.id, changes: 1 });
    expect(words(marked)).toContain('Corrected since: one claim in this answer has changed');
    for (const line of before.split('\n')) expect(words(marked)).toContain(line);
    expect(JSON.stringify(marked?.components)).toContain('"All estimates"');
  });
});

describe('an answer', () => {
  test('that took long is put right as well', async () => {
    const desk = await paper({ patienceMs: 0 });
    desk.server.interact(slash('flood', 'victims'));
    await desk.remembered(1);
    await amended(desk);
    expect(standing(desk)[0]).toMatchObject({ changes: 1 });
  });

  test('whose callback seemed lost is found again', async () => {
    const desk = await paper();
    desk.server.once({ path: /callback$/, loseAnswer: true });
    desk.server.interact(slash('flood', 'victims'));
    await desk.remembered(1);
    await amended(desk);
    expect(standing(desk)[0]).toMatchObject({ changes: 1 });
  });

  test('to a mention is put right in a thread of its own', async () => {
    const desk = await paper();
    desk.server.say(mention());
    await desk.remembered(1);
    await amended(desk);
    const [answer] = standing(desk);
    expect(words(answer)).toContain('Corrected since');
    expect(words(standing(desk, answer?.id)[0])).toContain('more than 70');
  });

  test('in a thread is put right there, by reference', async () => {
    const desk = await paper();
    desk.server.say(mention('thread'));
    await desk.remembered(1);
    await amended(desk);
    const [answer, correction] = standing(desk, world.thread);
    expect(correction?.message_reference).toMatchObject({ message_id: answer?.id });
    expect(threads(desk).size).toBe(0);
  });

  test('in a direct message is put right there, by reference', async () => {
    const desk = await paper();
    desk.server.interact(slash('flood', 'victims', {}, 'direct'));
    await desk.remembered(1);
    await amended(desk);
    const [answer, correction] = standing(desk, world.directChannel);
    expect(correction?.message_reference).toMatchObject({ message_id: answer?.id });
    expect(words(answer)).toContain('Corrected since');
  });

  test('that was shared is put right, and still says by whom', async () => {
    const desk = await paper();
    desk.server.interact(slash('flood', 'victims', { private: true }));
    await eventually(() => expect(desk.server.visible).toHaveLength(1));
    const [own] = desk.server.visible;
    if (!own) throw new Error('no answer');
    desk.server.interact(click(own, 'Share'));
    await desk.remembered(1);
    await amended(desk);
    const [shared] = standing(desk);
    expect(words(shared)).toMatch(/^⚠️ Corrected since.*\n-# Shared by Olena/s);
    // What was shared cannot be shared again.
    expect(JSON.stringify(desk.server.visible[0]?.components)).not.toContain('"Share"');
    expect(desk.server.visible[0]?.ephemeral).toBe(true);
  });

  test('that was deleted is put right all the same, where it stood', async () => {
    const desk = await paper();
    desk.server.interact(slash('flood', 'victims'));
    await desk.remembered(1);
    const { posts } = desk.server.rest;
    posts[0] = { ...posts[0], deleted: true } as never;
    await amended(desk);
    expect(words(standing(desk)[0])).toContain('What holds now');
    expect(await desk.store.outbox.counts()).toMatchObject({ sent: 2, dead: 0 });
  });

  test.each([
    ['may not open threads', { status: 403, code: 50013, message: 'Missing Permissions' }],
    ['has too many threads', { status: 400, code: 160006, message: 'Maximum number of threads' }],
  ])('is put right by reference where the bot %s', async (_, refusal) => {
    const desk = await paper();
    desk.server.rest.channels.withoutThreads.set(world.channel, refusal);
    desk.server.interact(slash('flood', 'victims'));
    await desk.remembered(1);
    await amended(desk);
    const [answer, correction] = standing(desk);
    expect(correction?.message_reference).toMatchObject({ message_id: answer?.id });
  });

  test('is put right by reference where its thread is locked, and below where there is no history', async () => {
    const desk = await paper();
    desk.server.interact(slash('flood', 'victims'));
    await desk.remembered(1);
    const [answer] = standing(desk);
    const { closed, withoutHistory } = desk.server.rest;
    closed.set(answer?.id ?? '', { status: 403, code: 160005, message: 'Thread is locked' });
    await amended(desk);
    expect(standing(desk)[1]?.message_reference).toMatchObject({ message_id: answer?.id });
    withoutHistory.add(world.channel);
    await amended(desk, 80);
    expect(standing(desk)[2]?.message_reference).toBeUndefined();
  });

  const without = (raw: Interaction, bit: number): Interaction => ({
    ...raw,
    app_permissions: String(BigInt(member.permissions) & ~(1n << BigInt(bit))),
  });
  const carried = (raw: Interaction) => ({
    ...raw,
    authorizing_integration_owners: { '1': world.reporter },
  });
  test.each([
    ['nobody has added the bot', carried(slash('flood', 'victims'))],
    ['the bot may not write', without(slash('flood', 'victims'), 11)],
    ['the asker alone sees it', slash('flood', 'victims', { private: true })],
  ])('is not remembered where %s', async (_, raw) => {
    const desk = await paper({ allowExternal: true });
    desk.server.interact(raw);
    await eventually(() => expect(desk.server.visible).toHaveLength(1));
    await aWhile();
    await desk.remembered(0);
  });

  test.each([
    ['nobody has added Claimdesk', carried(slash('flood', 'follow'))],
    ['give it Send Messages', without(slash('flood', 'follow'), 11)],
    ['give it View Channel', without(slash('flood', 'follow'), 10)],
    ['give it Send Messages in Threads', without(slash('flood', 'follow', {}, 'thread'), 38)],
  ])('that says why nothing can be followed: %s', async (why, raw) => {
    const desk = await paper();
    desk.server.interact(raw);
    await eventually(() => expect(words(desk.server.visible[0])).toContain(why));
    expect(await desk.store.follows.list({})).toEqual([]);
  });
});

describe('a reply of Discord’s that is lost', () => {
  const lost = (desk: Paper) =>
    desk.server.once({ path: new RegExp(`/channels/${world.channel}/messages$`), loseAnswer: true });

  test('does not bring the message twice, even when Discord has forgotten its nonce', async () => {
    const desk = await paper();
    await follow(desk, at(world.channel));
    await edit(desk, 70);
    lost(desk);
    await desk.after(SECOND);
    expect(await desk.store.outbox.list('pending')).toMatchObject([{ inDoubt: true }]);
    desk.server.rest.channels.forgetNonces();
    await desk.after(60 * SECOND);
    expect(standing(desk)).toHaveLength(1);
    expect(await desk.store.outbox.list('sent')).toMatchObject([
      { remoteId: standing(desk)[0]?.id, attempts: 2 },
    ]);
  });

  test('nor a correction, which is found in its thread', async () => {
    const desk = await paper();
    desk.server.interact(slash('flood', 'victims'));
    await desk.remembered(1);
    const [answer] = standing(desk);
    desk.server.once({ path: new RegExp(`/channels/${answer?.id}/messages$`), loseAnswer: true });
    await edit(desk, 70);
    await desk.after(SECOND);
    desk.server.rest.channels.forgetNonces();
    await desk.after(60 * SECOND);
    await desk.after(60 * SECOND);
    expect(standing(desk, answer?.id)).toHaveLength(1);
    expect(await desk.store.outbox.counts()).toMatchObject({ sent: 2, pending: 0, dead: 0 });
  });

  test('leaves the message to a person where the bot may not look', async () => {
    const desk = await paper();
    await follow(desk, at(world.channel));
    await edit(desk, 70);
    lost(desk);
    await desk.after(SECOND);
    desk.server.rest.withoutHistory.add(world.channel);
    desk.server.rest.channels.forgetNonces();
    await desk.after(60 * SECOND);
    expect(standing(desk)).toHaveLength(1);
    expect(await desk.store.outbox.list('dead')).toMatchObject([{ inDoubt: true }]);
  });

  test('does not keep back a message that never arrived', async () => {
    const desk = await paper();
    await follow(desk, at(world.channel));
    await edit(desk, 70);
    const path = new RegExp(`/channels/${world.channel}/messages$`);
    desk.server.once({ path, response: { status: 502 } });
    await desk.after(SECOND);
    await desk.after(60 * SECOND);
    expect(standing(desk)).toHaveLength(1);
  });
});

describe('Discord', () => {
  const tries = ({ server }: Paper) =>
    server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));

  test('is given the time it asks for', async () => {
    const desk = await paper();
    await follow(desk, at(world.channel));
    await edit(desk, 70);
    desk.server.limit(/\/messages$/, 30);
    await desk.after(SECOND);
    expect(tries(desk)).toHaveLength(1);
    await desk.after(29 * SECOND);
    expect(tries(desk)).toHaveLength(1);
    expect(await desk.store.outbox.list('pending')).toMatchObject([{ attempts: 0 }]);
  });

  test('is sent to again when that time is over', async () => {
    const desk = await paper();
    await follow(desk, at(world.channel));
    await edit(desk, 70);
    desk.server.limit(/\/messages$/, 0.1);
    await desk.after(SECOND);
    await aWhile();
    await desk.after(SECOND);
    expect(standing(desk)).toHaveLength(1);
  });

  test('that has removed the bot from a channel is asked no more, and who followed is told', async () => {
    const desk = await paper();
    const { store, flood } = desk;
    const asked = { dossier: flood.id, filter: {}, mode: 'now', by: world.reporter } as const;
    await store.follows.follow({ ...asked, dest: at(world.channel) });
    desk.server.rest.closed.set(world.channel, { status: 403, code: 50001, message: 'Missing Access' });
    await amended(desk);
    expect(await store.follows.list({})).toEqual([]);
    expect(words(standing(desk, world.directChannel)[0])).toContain(`<#${world.channel}>`);
    await amended(desk, 80);
    expect(tries(desk)).toHaveLength(2);
  });

  test('that has lost a thread takes nothing from the channel around it', async () => {
    const desk = await paper();
    await follow(desk, at(world.channel, world.thread));
    await follow(desk, at(world.channel));
    desk.server.rest.channels.delete(world.thread);
    await amended(desk);
    expect(standing(desk)).toHaveLength(1);
    expect(await desk.store.follows.list({})).toHaveLength(2);
    expect(await desk.store.outbox.list('dead')).toMatchObject([
      { error: expect.stringContaining('this thread alone') },
    ]);
  });

  test('takes what is for a person as a direct message', async () => {
    const desk = await paper();
    await follow(desk, person);
    await amended(desk);
    expect(words(standing(desk, world.directChannel)[0])).toContain('more than 70');
  });
});
