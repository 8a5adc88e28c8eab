import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Action } from '../../src/chat/action.ts';
import { outline } from '../../src/chat/command.ts';
import type { Input, Room } from '../../src/chat/platform.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import { desk, index } from './dprk-desk.ts';

const asked = (input: Input, platform: Room['platform'] = 'slack') =>
  desk.ask({
    input,
    dossier: 'dprk',
    room: { platform, workspace: null, channel: 'C', thread: null },
    asker: 'U',
    private: false,
  });
const named = (actions: Reply['actions'], label: string) => actions?.find((one) => one.label === label);
const titles = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('title' in block ? [block.title] : []));
const entries = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []));

test('a source is told with what it is, what it said and where, who disagrees and how it reached us', async () => {
  const { to, summary, blocks } = await asked({ text: 'sources nis' });
  expect(to).toBe('channel');
  expect(summary).toMatch(
    /^National Intelligence Service \(NIS\): a state body, counted as part of South Korea\./,
  );
  expect(summary).toContain('Not a party to this war');
  expect(summary).toContain('Here: 7 claims.');
  expect(titles(blocks)).toEqual(['Said', 'Others disagree', 'How it reached us']);
  expect(entries(blocks)).toContainEqual({
    title: ["South Korea's NIS told lawmakers that about 2,700 North Korean soldiers had been wounded."],
    detail: expect.arrayContaining([
      'said 13 Jan 2025',
      { text: 'Yonhap, 4 Feb 2025', href: 'https://en.yna.co.kr/view/AEN20250204006600315' },
    ]),
  });
  const text = JSON.stringify(blocks);
  expect(text).toContain('NIS (4 February 2025) and Budanov (31 January 2025) contradict each other');
  expect(text).toMatch(/Through Babel \(9\), Yonhap → Babel \(8\).* 10 of 39 mentions changed the words\./);
});

test('who passes much on is told page by page, each claim once', async () => {
  let reply = await asked({ text: 'sources babel' });
  expect(reply.summary).toBe('Babel: an outlet. Here: 35 claims passed on from others.');
  expect(JSON.stringify(reply.blocks)).toMatch(
    /\d+ of \d+ mentions that came through Babel changed the words of who spoke\./,
  );
  const seen = entries(reply.blocks);
  for (let next: Action | undefined; ; ) {
    next = named(reply.actions, 'Next');
    if (next === undefined) break;
    reply = await asked(next.target.input);
    seen.push(...entries(reply.blocks));
  }
  expect(new Set(seen.map(({ title }) => title.join())).size).toBe(35);
  expect(seen).toHaveLength(35);
  expect(reply.summary).toBe('What Babel says and passes on: page 7 of 7.');
  expect(named(reply.actions, 'Previous')).toBeDefined();
  const beyond = await asked({ command: 'sources', options: { name: 'babel', page: 99 } });
  expect(beyond.summary).toBe(reply.summary);
  expect(commands.filter(({ name }) => name === 'sources').flatMap(outline)).toMatchObject([
    { name: 'name' },
  ]);
});

test('where no pages can be turned, all is told at once', async () => {
  const { blocks, actions } = await asked({ text: 'sources babel' }, 'terminal');
  expect(entries(blocks)).toHaveLength(35);
  expect(actions).toEqual([]);
});

test('everybody is listed, as a voice or as who passes on, and can be chosen from a menu', async () => {
  const { summary, blocks, actions } = await asked({ text: 'sources' });
  expect(summary).toMatch(/: 6 independent voices, and 18 who pass on what they say\.$/);
  expect(entries(blocks)).toContainEqual({
    title: ['President Volodymyr Zelensky'],
    detail: ["7 claims, beside 5 that count as Ukraine's"],
  });
  expect(entries(blocks)).toContainEqual({
    title: ['Yonhap'],
    detail: ['13 claims, and 1 remark of its own'],
  });
  const menu = named(actions, 'One of them …');
  if (menu?.kind !== 'choose') throw new Error('no menu');
  expect(menu.choices.length).toBeGreaterThan(20);
  for (const { value } of menu.choices) {
    const { input } = menu.target;
    const chosen = await asked({ ...input, options: { ...input.options, [menu.option]: value } });
    expect(chosen.summary).toContain(index.dossier.sources.get(value)?.name);
  }
});

test('a name that nobody has is told with where to look', async () => {
  const { to, summary } = await asked({ text: 'sources bananas' });
  expect([to, summary]).toEqual(['asker', expect.stringContaining('Type /dprk sources to see who does.')]);
});
