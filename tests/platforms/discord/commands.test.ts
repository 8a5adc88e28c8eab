import { describe, expect, test } from 'vitest';
import { apology } from './desk.ts';
import { slash, typing } from './fake/payloads.ts';
import { world } from './fake/world.ts';
import { aWhile, eventually, inTurn, running, TRANSPORTS } from './run.ts';

describe.each(TRANSPORTS)('a slash command, over the %s:', (over) => {
  test('is answered at once, for all to see, and notifies nobody', async () => {
    const { server, desk } = await running({ over });
    const asked = server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]).toMatchObject({
      interaction: asked.id,
      ephemeral: false,
      flags: 32_768,
      allowed_mentions: { parse: [] },
    });
    expect(JSON.stringify(server.visible[0])).toContain('### Killed or wounded');
    expect(desk.questions).toEqual([
      {
        input: { command: 'ask', options: { question: 'casualties' } },
        dossier: 'dprk',
        room: { platform: 'discord', workspace: world.guild, channel: world.channel, thread: null },
        asker: world.reporter,
        askerName: 'Olena',
        private: false,
      },
    ]);
  });

  test('brings its options under the names that the desk gave them', async () => {
    const bot = await running({ over });
    await inTurn(
      bot,
      slash('dprk', 'deployment', { as_of: '2024-12-23' }),
      slash('dprk', 'ask', { question: 'killed in january', as_of: '2025-01' }),
      slash('dprk', 'sources', { name: 'nis' }),
    );
    expect(bot.desk.questions.map(({ input }) => input)).toEqual([
      { command: 'ask', options: { question: 'deployment', asOf: '2024-12-23' } },
      { command: 'ask', options: { question: 'killed in january', asOf: '2025-01' } },
      { command: 'sources', options: { name: 'nis' } },
    ]);
  });

  test('with "private" is answered to the asker alone', async () => {
    const { server, desk } = await running({ over });
    server.interact(slash('dprk', 'casualties', { private: true }));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]).toMatchObject({ ephemeral: true, flags: 32_768 + 64 });
    expect(desk.questions[0]).toMatchObject({
      private: true,
      input: { command: 'ask', options: { question: 'casualties' } },
    });
  });

  test('that went wrong is told to the asker alone', async () => {
    const { server } = await running({ over });
    server.interact(slash('dprk', 'ask', { question: 'broken' }));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]?.ephemeral).toBe(true);
    expect(JSON.stringify(server.visible[0])).toContain('7f3a');
  });

  test('in a thread and in a direct message says where it was asked', async () => {
    const bot = await running({ over });
    await inTurn(bot, slash('dprk', 'help', {}, 'thread'), slash('dprk', 'help', {}, 'direct'));
    expect(bot.desk.questions.map(({ asker }) => asker)).toEqual([world.reporter, world.reporter]);
    expect(bot.desk.questions.map(({ room }) => room)).toEqual([
      { platform: 'discord', workspace: world.guild, channel: world.channel, thread: world.thread },
      { platform: 'discord', workspace: null, channel: world.directChannel, thread: null },
    ]);
  });

  test('that is older than the data is asked in its words', async () => {
    const bot = await running({ over });
    await inTurn(bot, slash('dprk', 'prisoners'), slash('sahel', 'deaths', { place: 'gao' }));
    expect(bot.desk.questions).toMatchObject([
      { input: { command: 'ask', options: { question: 'prisoners' } }, dossier: 'dprk' },
      { input: { text: 'sahel deaths gao' }, dossier: null },
    ]);
  });
});

describe.each(TRANSPORTS)('an answer that takes long, over the %s:', (over) => {
  test('is announced, then put in its place', async () => {
    const { server, desk } = await running({ over });
    desk.hold();
    const asked = server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.to(/callback$/)).toHaveLength(1));
    expect(server.to(/callback$/)[0]?.body).toEqual({ type: 5 });
    expect(server.visible).toHaveLength(0);
    desk.release();
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]).toMatchObject({ interaction: asked.id, ephemeral: false, flags: 32_768 });
  });

  test('stays private where it was asked so', async () => {
    const { server, desk } = await running({ over });
    desk.hold();
    server.interact(slash('dprk', 'casualties', { private: true }));
    await eventually(() => expect(server.to(/callback$/)).toHaveLength(1));
    expect(server.to(/callback$/)[0]?.body).toEqual({ type: 5, data: { flags: 64 } });
    desk.release();
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.visible[0]).toMatchObject({ ephemeral: true, flags: 32_768 });
  });

  test('and goes wrong takes the announcement back, and says so to the asker alone', async () => {
    const { server, desk } = await running({ over });
    desk.hold();
    server.interact(slash('dprk', 'ask', { question: 'broken' }));
    await eventually(() => expect(server.to(/callback$/)).toHaveLength(1));
    desk.release();
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.to(/@original$/).map(({ method }) => method)).toEqual(['DELETE']);
    expect(server.visible[0]).toMatchObject({ ephemeral: true, flags: 32_768 + 64 });
    expect(JSON.stringify(server.visible[0])).toContain(apology.summary.slice(0, 20));
  });
});

describe.each(TRANSPORTS)('what is offered while somebody types, over the %s:', (over) => {
  test('are the best 25, each short enough', async () => {
    const { server } = await running({ over });
    const asked = server.interact(typing('dprk', 'sources', 'name', ''));
    await eventually(() => expect(server.rest.choices.has(asked.id)).toBe(true));
    const choices = server.rest.choices.get(asked.id) ?? [];
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: 'NIS', value: 'nis' });
    expect(new Set(choices.map(({ name }) => name)).size).toBe(25);
    expect(Math.max(...choices.map(({ name }) => name.length))).toBe(100);
  });

  test('is what fits the letters typed, and nothing for a box that is unknown', async () => {
    const { server } = await running({ over });
    const asked = server.interact(typing('dprk', 'sources', 'name', 'zel'));
    const unknown = server.interact(typing('dprk', 'sources', 'country', 'zel'));
    await eventually(() => expect(server.rest.choices.size).toBe(2));
    expect(server.rest.choices.get(asked.id)).toEqual([{ name: 'Zelensky', value: 'zelensky' }]);
    expect(server.rest.choices.get(unknown.id)).toEqual([]);
  });
});

describe('when Discord is difficult', () => {
  test('a rate limit is waited out', async () => {
    const { server } = await running();
    server.limit(/callback$/, 0.2);
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(server.to(/callback$/)).toHaveLength(2);
  });

  test('an answer whose receipt was lost is not given twice', async () => {
    const { server, desk, logged } = await running();
    server.once({ path: /callback$/, loseAnswer: true });
    desk.hold();
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.to(/callback$/)).toHaveLength(2));
    desk.release();
    await eventually(() => expect(server.visible).toHaveLength(1));
    expect(logged.filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  test('an interaction that is too old is let go', async () => {
    const { server, logged } = await running();
    const response = { status: 404, body: { message: 'Unknown interaction', code: 10062 } };
    server.once({ path: /callback$/, response });
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(logged.join()).toContain('older than three seconds'));
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(server.visible).toHaveLength(1));
  });

  test('an answer that Discord cannot take is logged without its text', async () => {
    const { server, logged } = await running();
    const response = { status: 400, body: { message: 'Invalid Form Body', code: 50035 } };
    server.once({ path: /callback$/, response });
    server.interact(slash('dprk', 'casualties'));
    await eventually(() => expect(logged.join()).toContain('could not be sent'));
    await aWhile();
    expect(server.visible).toHaveLength(0);
  });
});
