import { describe, expect, test } from 'vitest';
import { click, clickOn, slash, submit, typing } from './fake/payloads.ts';
import type { Posted } from './fake/rest.ts';
import type { Component, DiscordServer } from './fake/server.ts';
import { member, reporter, user, world } from './fake/world.ts';
import { newsroom } from './newsroom.ts';
import { type BotOptions, eventually, running, TRANSPORTS } from './run.ts';

const EPHEMERAL = 64;
const words = (post: Posted | undefined) => JSON.stringify(post?.components ?? []);
const all = (components: readonly Component[]): Component[] =>
  components.flatMap((one) => [one, ...all(one.components ?? [])]);
const labels = (post: Posted | undefined) =>
  all(post?.components ?? []).flatMap(({ type, label }) => (type === 2 && label ? [label] : []));

/** The newest message that can be seen, once there are so many. */
async function newest(server: DiscordServer, count: number): Promise<Posted> {
  await eventually(() => expect(server.visible).toHaveLength(count));
  const post = server.visible.at(-1);
  if (!post) throw new Error('nothing was posted');
  return post;
}

describe.each(TRANSPORTS)('what can be done with an answer, over the %s:', (over) => {
  const asked = async (values: Record<string, string | boolean> = {}, options: BotOptions = {}) => {
    const desk = newsroom();
    const bot = await running({ over, desk, ...options });
    bot.server.interact(slash('dprk', 'casualties', values));
    return { ...bot, desk, answer: await newest(bot.server, 1) };
  };

  test('buttons stand below it, and a menu', async () => {
    const { answer } = await asked();
    expect(labels(answer)).toEqual([
      'All estimates',
      'Why they differ',
      'Sources and quotes',
      'Copy',
      'As of a date',
      'Something wrong?',
    ]);
    const menus = all(answer.components ?? []).filter(({ type }) => type === 3);
    expect(menus).toMatchObject([{ placeholder: 'Only …', options: expect.arrayContaining([]) }]);
    expect(menus[0]?.options?.map(({ label }) => label)).toContain('Only Zelensky');
  });

  test('what a click opens is for the clicker alone, and leaves the answer as it is', async () => {
    const { server, desk, answer } = await asked();
    const other = { member: { ...member, user: user(world.otherPerson, 'Mykola') } };
    server.interact(click(answer, 'Sources and quotes', other));
    const opened = await newest(server, 2);
    expect(opened.ephemeral).toBe(true);
    expect(words(opened)).toContain('4 000 have died');
    expect(server.visible[0]).toEqual(answer);
    expect(desk.questions[1]).toMatchObject({
      asker: world.otherPerson,
      private: true,
      dossier: 'dprk',
      room: { channel: world.channel },
      input: { command: 'show', options: { what: 'quotes', question: 'casualties' } },
    });
  });

  test('pages turn in place', async () => {
    const { server, answer } = await asked();
    server.interact(click(answer, 'Sources and quotes'));
    const first = await newest(server, 2);
    server.interact(click(first, 'Next'));
    await eventually(() => expect(server.visible[1]?.changes).toBe(1));
    expect(server.visible).toHaveLength(2);
    expect(words(server.visible[1])).toContain('page 2 of');
    expect(labels(server.visible[1])).toContain('Previous');
    expect(server.visible[1]?.ephemeral).toBe(true);
  });

  test('a source is chosen from a menu, and its pages are turned', async () => {
    const { server } = await asked({ private: true });
    server.interact(slash('dprk', 'sources'));
    const list = await newest(server, 2);
    server.interact(click(list, 'Babel'));
    const babel = await newest(server, 3);
    expect(babel.ephemeral).toBe(true);
    expect(words(babel)).toContain('35 claims passed on from others');
    server.interact(click(babel, 'Next'));
    await eventually(() => expect(server.visible[2]?.changes).toBe(1));
    expect(words(server.visible[2])).toContain('page 2 of 7');
    expect(server.visible).toHaveLength(3);
    expect(server.visible[1]).toEqual(list);
  });

  test('a private answer stays when something is opened from it', async () => {
    const { server, answer } = await asked({ private: true });
    server.interact(click(answer, 'Why they differ'));
    expect((await newest(server, 2)).ephemeral).toBe(true);
    expect(server.visible[0]?.changes).toBe(0);
  });

  test('a choice from the menu asks with it', async () => {
    const { server, desk, answer } = await asked();
    server.interact(click(answer, 'Only Zelensky'));
    const opened = await newest(server, 2);
    expect(opened.ephemeral).toBe(true);
    expect(words(opened)).toContain('more than 3,000');
    expect(desk.questions[1]?.input).toEqual({
      command: 'ask',
      options: { question: 'casualties Zelensky' },
    });
  });

  test('a form opens at once, and asks with what is filled in', async () => {
    const { server, desk, answer } = await asked();
    const opened = server.interact(click(answer, 'As of a date'));
    await eventually(() => expect(server.rest.forms.has(opened.id)).toBe(true));
    const form = server.rest.forms.get(opened.id);
    expect(form).toMatchObject({ title: 'As of a date', components: [{ label: 'Date' }] });
    expect(desk.questions).toHaveLength(1);
    if (form) server.interact(submit(answer, form, '2025-01-31'));
    expect(words(await newest(server, 2))).not.toContain('4,000');
    expect(desk.questions[1]?.input).toMatchObject({ options: { asOf: '2025-01-31' } });
    if (form) server.interact(submit(answer, form, 'soon'));
    expect(words(await newest(server, 3))).toContain('is no date');
  });

  test('what is wrong goes to the desk', async () => {
    const { server, desk, answer } = await asked();
    const opened = server.interact(click(answer, 'Something wrong?'));
    await eventually(() => expect(server.rest.forms.has(opened.id)).toBe(true));
    const form = server.rest.forms.get(opened.id);
    if (form) server.interact(submit(answer, form, 'Babel prints 5,000'));
    expect(words(await newest(server, 2))).toContain('Thank you');
    expect(JSON.stringify(desk.told)).toContain('Babel prints 5,000');
  });

  test('sharing shows it to all, and names who does', async () => {
    const { server, answer } = await asked({ private: true });
    server.interact(click(answer, 'Share'));
    const shared = await newest(server, 2);
    expect(shared.ephemeral).toBe(false);
    expect(words(shared)).toContain('-# Shared by Olena');
    expect(words(shared)).toContain('### Killed or wounded');
    expect(labels(shared)).not.toContain('Share');
    expect(labels(shared)).toContain('Copy');
  });

  test('who may not write there may not share there, nor ask aloud', async () => {
    const mute = { member: { ...member, permissions: '2147483648' } };
    const { server, answer } = await asked({ private: true });
    server.interact(click(answer, 'Share', mute));
    expect(await newest(server, 2)).toMatchObject({ ephemeral: true });
    server.interact({ ...slash('dprk', 'casualties'), ...mute });
    const alone = await newest(server, 3);
    expect(alone.ephemeral).toBe(true);
    expect(words(alone)).toContain('you may not write here yourself');
    expect(words(alone)).toContain('### Killed or wounded');
  });

  test('the name of who shares cannot do anything', async () => {
    const { server, answer } = await asked({ private: true });
    const name = '](https://evil.example) @everyone **x**';
    server.interact(click(answer, 'Share', { member: { ...member, nick: name } }));
    expect(words(await newest(server, 2))).toContain(
      'Shared by \\\\](https\\\\://evil.example) \\\\@everyone \\\\*\\\\*x\\\\*\\\\*'.replace(/^/, ''),
    );
  });

  test('buttons work after a restart, and in whoever answers next', async () => {
    const { server: before, answer } = await asked();
    const { server } = await running({ over, desk: newsroom() });
    server.interact(click(answer, 'Why they differ'));
    expect(words(await newest(server, 1))).toContain('They contradict each other');
    expect(before.visible).toHaveLength(1);
  });

  test.each([
    ['one of long ago', '0["dprk","show"]'],
    ['one of a dossier that is gone', '1["sahel","show","question","deaths","what","why"]'],
    ['another bot’s', 'vote:yes'],
    ['a broken one', '1["dprk"'],
    ['one that shares nothing that is known', 's1["dprk"'],
    ['a form that nobody fills', '1["dprk","ask","colour",""]'],
    ['none at all', undefined],
    ['a number', 7],
  ])('a stale or foreign click gets a kind answer: %s', async (_, id) => {
    const { server, desk, answer } = await asked();
    server.interact(clickOn(answer, id));
    const told = await newest(server, 2);
    expect(told.ephemeral).toBe(true);
    expect(words(told)).toContain('Ask again with /dprk');
    expect(desk.questions).toHaveLength(1);
  });

  test('a click on a command that is gone is told by the desk', async () => {
    const { server, answer } = await asked();
    server.interact(clickOn(answer, '1["dprk","compare","question","killed"]'));
    expect(words(await newest(server, 2))).toContain('There is no command');
  });
});

describe.each(TRANSPORTS)('a click that takes long, over the %s:', (over) => {
  const slow = async () => {
    let ready: () => void = () => {};
    let wait: Promise<void> = Promise.resolve();
    const desk = newsroom(() => wait);
    const bot = await running({ over, desk, giveUpMs: 400 });
    bot.server.interact(slash('dprk', 'casualties'));
    const answer = await newest(bot.server, 1);
    const hold = () => {
      wait = new Promise((resolve) => {
        ready = resolve;
      });
    };
    return { ...bot, answer, hold, go: () => ready() };
  };
  const callbacks = (server: DiscordServer) => server.to(/callback$/).map(({ body }) => body);

  test('says so to the clicker, and then answers there', async () => {
    const { server, answer, hold, go } = await slow();
    hold();
    server.interact(click(answer, 'Copy'));
    await eventually(() => expect(callbacks(server)).toContainEqual({ type: 5, data: { flags: EPHEMERAL } }));
    go();
    const opened = await newest(server, 2);
    expect(opened.ephemeral).toBe(true);
    expect(words(opened)).toContain('Ready to paste');
  });

  test('leaves the page until the next one is there', async () => {
    const { server, answer, hold, go } = await slow();
    server.interact(click(answer, 'Sources and quotes'));
    const page = await newest(server, 2);
    hold();
    server.interact(click(page, 'Next'));
    await eventually(() => expect(callbacks(server)).toContainEqual({ type: 6 }));
    expect(words(server.visible[1])).toContain('page 1 of');
    go();
    await eventually(() => expect(words(server.visible[1])).toContain('page 2 of'));
    expect(server.visible).toHaveLength(2);
  });

  test('is given up with a word, and the page stays', async () => {
    const { server, answer, hold, go } = await slow();
    server.interact(click(answer, 'Sources and quotes'));
    const page = await newest(server, 2);
    hold();
    server.interact(click(page, 'Next'));
    expect(words(await newest(server, 3))).toContain('This takes too long');
    expect(words(server.visible[1])).toContain('page 1 of');
    go();
  });
});

describe.each(TRANSPORTS)('over the %s:', (over) => {
  test('somebody who is no member has the name of their account', async () => {
    const { server } = await running({ over, desk: newsroom() });
    server.interact(slash('dprk', 'casualties', { private: true }, 'direct'));
    server.interact(click(await newest(server, 1), 'Share', { user: { ...reporter, global_name: null } }));
    expect(words(await newest(server, 2))).toContain('Shared by Olena');
  });

  test('what is offered is understood by its name as by its value', async () => {
    const { server } = await running({ over, desk: newsroom() });
    const offered = server.interact(typing('dprk', 'sources', 'name', 'nation'));
    await eventually(() => expect(server.rest.choices.has(offered.id)).toBe(true));
    const nis = server.rest.choices.get(offered.id)?.find(({ value }) => value === 'nis');
    expect(nis?.name).toBe('NIS (National Intelligence Service)');
    server.interact(slash('dprk', 'sources', { name: nis?.name ?? '' }));
    server.interact(slash('dprk', 'sources', { name: nis?.value ?? '' }));
    await eventually(() => expect(server.visible).toHaveLength(2));
    expect(server.visible[0]?.components).toEqual(server.visible[1]?.components);
  });

  test('days are offered where a date is asked for', async () => {
    const { server } = await running({ over, desk: newsroom() });
    const offered = server.interact(typing('dprk', 'casualties', 'as_of', '2024-12'));
    await eventually(() =>
      expect(server.rest.choices.get(offered.id)).toContainEqual({ name: '2024-12-23', value: '2024-12-23' }),
    );
  });
});
