import { describe, expect, test } from 'vitest';
import { click, onMessage, said } from './fake/payloads.ts';
import { botUser, reporter, world } from './fake/world.ts';
import { newsroom } from './newsroom.ts';
import { eventually, running, TRANSPORTS } from './run.ts';

const CHECK = 'Check the figures';

describe.each(TRANSPORTS)('checking the figures of a message, over the %s:', (over) => {
  const checking = async (content: string, fields: object = {}) => {
    const desk = newsroom();
    const bot = await running({ over, desk });
    const message = said(content, 'channel', fields);
    bot.server.interact(onMessage(CHECK, message));
    await eventually(() => expect(bot.server.visible).toHaveLength(1));
    return { ...bot, desk, message, words: JSON.stringify(bot.server.visible) };
  };

  test('tells the verdict to whoever asks', async () => {
    const { server, desk, words } = await checking('NIS says 300 North Korean soldiers were killed.');
    expect(server.visible[0]?.ephemeral).toBe(true);
    expect(words).toContain('One figure: matches.');
    expect(desk.questions).toMatchObject([
      {
        input: { command: 'check', options: { text: 'NIS says 300 North Korean soldiers were killed.' } },
        dossier: null,
        room: { channel: world.channel },
        asker: world.reporter,
        private: true,
      },
    ]);
  });

  test('what was found can be shared, with the message that it is about', async () => {
    const long = `Seoul has said much of this. ${'It goes on. '.repeat(20)}NIS says 300 soldiers were killed.`;
    const { server, message } = await checking(long);
    const [alone] = server.visible;
    if (!alone) throw new Error('no answer');
    server.interact(click(alone, 'Share'));
    await eventually(() => expect(server.visible).toHaveLength(2));
    const shared = JSON.stringify(server.visible[1]);
    expect(server.visible[1]?.ephemeral).toBe(false);
    expect(shared).toContain(
      `-# Olena had the figures of [a message](https://discord.com/channels/${world.guild}/${world.channel}/${message.id}) checked`,
    );
    expect(shared).toContain('One figure: matches.');
    expect(shared).not.toContain('"Share"');
  });

  test('ids in a message are no figures', async () => {
    const { desk } = await checking(`<@${world.reporter}> <@&${world.role}> says 300 killed`, {
      mentions: [reporter, botUser],
    });
    expect(desk.questions[0]?.input).toMatchObject({ options: { text: 'Olena says 300 killed' } });
  });

  test('words that were forwarded, and those of cards, are read too', async () => {
    const forwarded = { content: 'NIS: 300 killed', mentions: [], embeds: [] };
    const { desk } = await checking('', {
      message_snapshots: [{ message: forwarded }],
      embeds: [{ title: 'Kursk', description: '4,000 killed or wounded' }],
    });
    expect(desk.questions[0]?.input).toMatchObject({
      options: { text: 'Kursk\n4,000 killed or wounded\nNIS: 300 killed' },
    });
  });

  test('a picture alone has nothing to check', async () => {
    const { server, desk, words } = await checking('', { attachments: [{ id: world.role }] });
    expect(words).toContain('no text in that message');
    expect(server.visible[0]?.ephemeral).toBe(true);
    expect(desk.questions).toEqual([]);
  });

  test('an unknown command says so', async () => {
    const { server } = await running({ over, desk: newsroom() });
    const raw = onMessage(CHECK, said('x'));
    server.interact({ ...raw, data: { ...(raw.data as object), type: 2 } });
    await eventually(() => expect(JSON.stringify(server.visible)).toContain('no such command'));
  });
});
