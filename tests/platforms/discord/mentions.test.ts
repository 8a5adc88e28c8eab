import { describe, expect, test } from 'vitest';
import { everyday } from '../contract.ts';
import { said } from './fake/payloads.ts';
import { botUser, reporter, user, world } from './fake/world.ts';
import { aWhile, eventually, running } from './run.ts';

const me = `<@${world.bot}>`;
const mentioning = { mentions: [botUser] };

describe('a mention', () => {
  test('is answered under the message, and notifies nobody', async () => {
    const { server, desk } = await running();
    const message = server.say(said(`${me} killed?`, 'channel', mentioning));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]).toMatchObject({
      channel: world.channel,
      flags: 32_768,
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      nonce: message.id,
      enforce_nonce: true,
    });
    expect(desk.questions).toEqual([
      {
        input: { text: 'killed?' },
        dossier: null,
        room: { platform: 'discord', workspace: world.guild, channel: world.channel, thread: null },
        asker: world.reporter,
        askerName: 'Olena',
        private: false,
      },
    ]);
  });

  test('in a thread is answered there, as of the channel around it', async () => {
    const { server, desk } = await running();
    server.say(said(`and ${me} the wounded?`, 'thread', mentioning));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]?.channel).toBe(world.thread);
    expect(desk.questions[0]?.room).toMatchObject({ channel: world.channel, thread: world.thread });
    expect(desk.questions[0]?.input).toEqual({ text: 'and the wounded?' });
  });

  test('is read without the ids of others, which are no figures', async () => {
    const { server, desk } = await running();
    const text = `${me} does <@${world.reporter}> mean <#${world.channel}> <:kursk:${world.role}> 3,000 at <t:1734912000:D>?`;
    server.say(said(text, 'channel', { mentions: [botUser, reporter] }));
    await eventually(() => expect(desk.questions).toHaveLength(1));
    expect(desk.questions[0]?.input).toEqual({ text: 'does Olena mean 3,000 at ?' });
  });

  test('goes to Discord once, though its receipt was lost', async () => {
    const { server } = await running();
    server.once({ path: /messages$/, loseAnswer: true });
    server.say(said(`${me} killed?`, 'channel', mentioning));
    await eventually(() => expect(server.to(/messages$/)).toHaveLength(2));
    await aWhile();
    expect(server.visible).toHaveLength(1);
  });
});

describe('a direct message', () => {
  test('is a question without any mention', async () => {
    const { server, desk } = await running();
    server.say(said('killed?', 'direct'));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]?.channel).toBe(world.directChannel);
    expect(desk.questions[0]).toMatchObject({
      input: { text: 'killed?' },
      room: { workspace: null, channel: world.directChannel, thread: null },
    });
  });
});

describe('nothing is said to', () => {
  test.each([
    ['other people', said('4,000 killed, says Seoul')],
    [
      'a role that the bot has',
      said(`<@&${world.role}> killed?`, 'channel', { mention_roles: [world.role] }),
    ],
    ['@everyone', said('@everyone killed?', 'channel', { mention_everyone: true })],
    [
      'another bot',
      said(`${me} killed?`, 'channel', { ...mentioning, author: user(world.otherBot, 'Echo', true) }),
    ],
    ['itself', said(`${me} killed?`, 'channel', { ...mentioning, author: botUser })],
    ['a webhook', said(`${me} killed?`, 'channel', { ...mentioning, webhook_id: world.role })],
    ['a reply that only says thanks', said('thanks', 'channel', { ...mentioning, type: 19 })],
    ['the notice that something was pinned', said('', 'direct', { type: 6 })],
    ['a mention inside code, which is none', said(`\`${me}\` killed?`)],
  ])('%s', async (_, message) => {
    const { server, desk } = await running();
    server.say(message);
    await aWhile();
    expect(desk.questions).toEqual([]);
    expect(server.to(/messages$/)).toEqual([]);
  });
});

describe('where the bot may not', () => {
  test.each([
    ['write', 50013, 'Missing Permissions', 'Send Messages'],
    ['look', 50001, 'Missing Access', 'View Channel'],
  ])('%s, it stays calm and says in the log what to grant', async (_, code, message, cure) => {
    const { server, logged } = await running();
    server.rest.closed.set(world.channel, { status: 403, code, message });
    server.say(said(`${me} killed?`, 'channel', mentioning));
    await eventually(() => expect(logged.join()).toContain(cure));
    expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
    server.say(said('killed?', 'direct'));
    await eventually(() => expect(server.visible).toHaveLength(1));
  });

  test('read what was said before, it answers without referring to it', async () => {
    const { server } = await running();
    server.rest.withoutHistory.add(world.channel);
    server.say(said(`${me} killed?`, 'channel', mentioning));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]).not.toHaveProperty('message_reference');
  });
});

describe('what is said unasked', () => {
  const channel = {
    platform: 'discord',
    workspace: world.guild,
    channel: world.channel,
    thread: null,
  } as const;

  test('stands in its channel or thread, each once', async () => {
    const { server, platform } = await running();
    server.once({ path: /messages$/, loseAnswer: true });
    await platform.post(channel, everyday);
    await platform.post({ ...channel, thread: world.thread }, everyday);
    expect(server.visible.map((post) => post.channel)).toEqual([world.channel, world.thread]);
    expect(server.to(/messages$/)).toHaveLength(3);
  });

  test('is refused with what to grant', async () => {
    const { server, platform } = await running();
    server.rest.closed.set(world.channel, { status: 403, code: 50013, message: 'Missing Permissions' });
    await expect(platform.post(channel, everyday)).rejects.toMatchObject({
      name: 'UserError',
      say: expect.stringContaining('Send Messages'),
    });
  });
});
