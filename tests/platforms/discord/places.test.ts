import { describe, expect, test } from 'vitest';
import { click, type Interaction, said, slash } from './fake/payloads.ts';
import type { Posted } from './fake/rest.ts';
import { botUser, world } from './fake/world.ts';
import { newsroom } from './newsroom.ts';
import { type BotOptions, eventually, running, TRANSPORTS } from './run.ts';

const byPerson = { authorizing_integration_owners: { '1': world.reporter } };
const foreignServer = (raw: Interaction): Interaction => ({ ...raw, ...byPerson });
const conversation = (raw: Interaction): Interaction => ({ ...raw, ...byPerson, context: 2 });
const words = (posts: readonly Posted[]) => JSON.stringify(posts.at(-1)?.components ?? []);

describe.each(TRANSPORTS)('where somebody carries the bot with their account, over the %s:', (over) => {
  const asking = async (raw: Interaction, options: BotOptions = {}) => {
    const desk = newsroom();
    const bot = await running({ over, desk, ...options });
    bot.server.interact(raw);
    await eventually(() => expect(bot.server.visible).toHaveLength(1));
    return bot;
  };

  test('a server that has not added it sees nothing', async () => {
    const { server } = await asking(foreignServer(slash('dprk', 'casualties')));
    expect(server.visible[0]?.ephemeral).toBe(true);
    expect(words(server.visible)).toContain('nobody has added Claimdesk to this server');
    expect(words(server.visible)).toContain('### Killed or wounded');
  });

  test('nor do the others of a conversation', async () => {
    const { server } = await asking(conversation(slash('dprk', 'casualties', {}, 'direct')));
    expect(server.visible[0]?.ephemeral).toBe(true);
    expect(words(server.visible)).toContain('the others here have not added Claimdesk');
  });

  test('what is opened there cannot be shared there', async () => {
    const { server } = await asking(foreignServer(slash('dprk', 'casualties', { private: true })));
    const [answer] = server.visible;
    if (!answer) throw new Error('no answer');
    expect(words(server.visible)).not.toContain('"Share"');
    server.interact(foreignServer(click(answer, 'Copy')));
    await eventually(() => expect(server.visible).toHaveLength(2));
    expect(words(server.visible)).toContain('Ready to paste');
    expect(words(server.visible)).not.toContain('"Share"');
  });

  test('all see it where that is allowed', async () => {
    const raw = foreignServer(slash('dprk', 'casualties'));
    const { server } = await asking(raw, { allowExternal: true });
    expect(server.visible[0]?.ephemeral).toBe(false);
  });

  test('a direct message to the bot is an ordinary one', async () => {
    const { server } = await asking(slash('dprk', 'casualties', {}, 'direct'));
    expect(words(server.visible)).not.toContain('Only you see this');
  });
});

describe.each(TRANSPORTS)('in a thread, over the %s:', (over) => {
  const mayWriteInChannels = { permissions: String(1 << 11) };

  test('the right to write in threads is what counts', async () => {
    const desk = newsroom();
    const { server } = await running({ over, desk });
    const raw = slash('dprk', 'casualties', {}, 'thread');
    server.interact({ ...raw, member: { ...(raw.member as object), ...mayWriteInChannels } });
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(words(server.visible)).toContain('you may not write here yourself');
    expect(desk.questions[0]?.cannotDecide).toBe('you may not write here yourself.');
  });

  test('of a forum a post is a thread like any other', async () => {
    const { server, desk } = await running({ over });
    const raw = slash('dprk', 'casualties', {}, 'thread');
    const forum = { id: world.role, type: 11, parent_id: world.channel, name: 'a post' };
    server.interact({ ...raw, channel: forum, channel_id: world.role });
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(desk.questions[0]?.room).toMatchObject({ channel: world.channel, thread: world.role });
  });
});

describe('a mention where the bot may not write', () => {
  const mention = () => said(`<@${world.bot}> killed?`, 'channel', { mentions: [botUser] });
  const mute = { status: 403, code: 50013, message: 'Missing Permissions' };

  test('is answered to whoever asked, with what to grant', async () => {
    const { server, logged } = await running();
    server.rest.closed.set(world.channel, mute);
    server.say(mention());
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]?.channel).toBe(world.directChannel);
    expect(words(server.visible)).toContain('can give it Send Messages there');
    expect(words(server.visible)).toContain('### Killed or wounded');
    await eventually(() => expect(logged.join()).toContain('an answer was refused'));
  });

  test('and who asked takes no messages either, is let go', async () => {
    const { server, logged } = await running();
    server.rest.closed.set(world.channel, mute);
    server.rest.closed.set(world.directChannel, { status: 403, code: 50007, message: 'Cannot send' });
    server.say(mention());
    await eventually(() => expect(logged.join()).toContain('an answer was refused'));
    expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(server.visible).toEqual([]);
  });
});
