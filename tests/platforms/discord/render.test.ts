import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { message } from '../../../src/platforms/discord/message.ts';
import { render } from '../../../src/platforms/discord/render.ts';
import { crowded, estimate, everyday, hostile, samples } from '../contract.ts';
import { menu } from './desk.ts';
import { active } from './markdown.ts';
import { validateDiscord } from './validate.ts';

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
}

const flat = (component: Component): Component[] => [
  component,
  ...(component.components ?? []).flatMap(flat),
];
const all = (reply: Parameters<typeof render>[0]) => (render(reply, [menu]) as Component[]).flatMap(flat);
const texts = (reply: Parameters<typeof render>[0]) =>
  all(reply).flatMap(({ content }) => (content === undefined ? [] : [content]));

test('what was drawn for one is never shown to another as it was not asked for', () => {
  const other = { ...menu, command: 'elsewhere' };
  for (const { reply } of samples)
    for (const menus of [[menu], [other], [menu]])
      for (const visible of ['to all', 'to the asker', 'to all'] as const)
        for (const note of [null, ['A note.'], null])
          expect(message(reply, menus, visible, note)).toEqual(
            message(structuredClone(reply), menus, visible, note),
          );
});

describe('every reply that there can be', () => {
  test.each(samples)('$name', ({ reply }) => {
    expect(all(reply).length).toBeLessThanOrEqual(40);
    expect(texts(reply).join('').length).toBeLessThanOrEqual(4000);
    expect(texts(reply).filter((text) => text.trim() === '')).toEqual([]);
    const body = { ...message(reply, [menu], 'to all'), nonce: '1', enforce_nonce: true };
    const data = message(reply, [menu], 'to the asker');
    expect(
      validateDiscord([
        { method: 'POST', path: '/channels/123456789012345678/messages', body },
        { method: 'POST', path: '/interactions/123456789012345678/abc/callback', body: { type: 4, data } },
        { method: 'POST', path: '/webhooks/123456789012345678/abc', body: data },
        {
          method: 'PATCH',
          path: '/webhooks/123456789012345678/abc/messages/@original',
          body: message(reply, [menu], 'to all'),
        },
      ]),
    ).toEqual([]);
    for (const text of texts(reply)) {
      const { links, leftover } = active(text);
      expect(leftover).toBe('');
      for (const { text: name, href } of links) {
        expect(name).not.toMatch(/[[\]]/);
        expect(['https:', 'http:']).toContain(new URL(href).protocol);
        expect(name.trim()).not.toBe('');
        expect(name).not.toMatch(/:\/\//);
      }
    }
  });
});

describe('an everyday answer', () => {
  test('reads like this', () => {
    const drawn = (component: Component, edge: string): string =>
      component.type === 14
        ? `${edge}────`
        : (
            component.content?.split('\n').map((line) => `${edge}${line}`) ??
            component.components?.map((inner) => drawn(inner, '┃ ')) ??
            []
          ).join('\n');
    const withoutAddresses = (render(everyday, [menu]) as Component[])
      .map((component) => drawn(component, ''))
      .join('\n')
      .replace(/\]\(https:[^)]*\)/g, ']');
    expect(withoutAddresses).toMatchInlineSnapshot(`
      "South Korea's JCS says 4,000 killed or wounded (27 March 2025); Ukraine's last figure is more than 3,000 (Zelensky, 23 December 2024). Dead alone: 300, South Korea's NIS (13 January 2025).
      ┃ ### Killed or wounded
      ┃ **4,000** · JCS, South Korea · as of 27 Mar 2025
      ┃ -# [Babel] · [Yonhap] · AP
      ┃ > ⚠️ Careful: Babel prints "have died". Yonhap and AP carry the same statement as casualties.
      ┃ **about 3,000** · NIS, South Korea · as of 13 Jan 2025
      ┃ -# our sum: 300 killed + about 2,700 wounded
      ┃ -# [Babel] · a French outlet (4 Feb 2025)
      ┃ **more than 3,000** · Zelensky, Ukraine · as of 23 Dec 2024
      ┃ -# [Babel] · a French outlet (4 Feb 2025)
      ┃ ────
      ┃ ### Killed
      ┃ **300** · NIS, South Korea · date not given
      ┃ -# [Babel] · a French outlet (4 Feb 2025)
      ┃ ────
      ┃ ### Disagreed then
      ┃ - On 23 December Zelensky's more than 3,000 and JCS's about 1,100; Seoul reached 3,000 three weeks later. See [Babel].
      ┃ ────
      ┃ ### Agree
      ┃ - NIS's 3,000 and Zelensky's more than 3,000, running totals 21 days apart.
      -# 5 articles, 3 originators, 2 independent voices: South Korea, Ukraine. Newest article: 27 March 2025.
      -# Read "casulties" as "casualties"."
    `);
  });

  test('is a box between the lead and the small print', () => {
    expect(render(everyday, [menu]).map(({ type }) => type)).toEqual([10, 17, 10]);
  });
});

test('only what could mislead is an alarm', () => {
  const cautions = [
    'Careful: Babel has it as killed.',
    'Held by the desk, not to be printed: no source.',
    'Also printed with “nearly”.',
  ];
  const blocks = [
    { kind: 'estimates' as const, title: 'Killed', estimates: [estimate({ cautions })] as const },
  ];
  const [text = ''] = texts({ to: 'channel', summary: '', blocks });
  expect(text.split('\n').slice(-3)).toEqual([
    '> ⚠️ Careful: Babel has it as killed.',
    '> ⚠️ Held by the desk, not to be printed: no source.',
    '-# Also printed with “nearly”.',
  ]);
});

describe('what can be done with a reply', () => {
  const target = (n: number) => ({
    dossier: 'dprk',
    input: { command: 'show', options: { question: `q${n}` } },
  });
  const run = (n: number) => ({ kind: 'run' as const, label: `Look ${n}`, target: target(n) });
  const choose = (n: number) => ({
    kind: 'choose' as const,
    label: 'Only …',
    target: target(n),
    option: 'what',
    choices: Array.from({ length: 40 }, (_, at) => ({ label: `Only ${at}`, value: `${at}` })),
  });
  const rowsOf = (reply: Reply) => (render(reply, [menu]) as Component[]).filter(({ type }) => type === 1);

  test('stands below it, five buttons in a row and each menu in its own', () => {
    const actions = [run(1), choose(2), run(3), run(4), run(5), run(6), run(7)];
    const rows = rowsOf({ ...everyday, actions });
    expect(rows.map(({ components = [] }) => components.map(({ type }) => type))).toEqual([
      [2, 2, 2, 2, 2],
      [2],
      [3],
    ]);
    expect(render({ ...everyday, actions }, [menu]).slice(-3)).toEqual(rows);
  });

  test('takes room from the text, never the other way round', () => {
    const [sample] = samples.filter(({ name }) => name === '60 measures');
    const bare = sample?.reply ?? everyday;
    const actions = Array.from({ length: 20 }, (_, n) => run(n));
    expect(rowsOf({ ...bare, actions }).flatMap(({ components = [] }) => components)).toHaveLength(20);
    expect(all({ ...bare, actions }).length).toBeLessThanOrEqual(40);
    expect(texts({ ...bare, actions }).length).toBeLessThan(texts(bare).length);
    expect(texts({ ...bare, actions }).at(-1)).toContain('left out for length');
  });

  test('what is there twice, or does not fit into a click, is not offered', () => {
    const wordy = { command: 'show', options: { question: 'word '.repeat(20) } };
    const long = { ...run(1), target: { dossier: 'dprk', input: wordy } };
    expect(rowsOf({ ...everyday, actions: [run(1), run(1), long] })).toMatchObject([
      { components: [{ label: 'Look 1' }] },
    ]);
  });

  test('a message that can be shared leaves room for who shares it', () => {
    const share = { kind: 'share' as const, label: 'Share', target: target(1) };
    for (const { reply } of samples) {
      const shown = texts({ ...reply, actions: [share] }).join('');
      expect(shown.length).toBeLessThanOrEqual(4000 - 240);
    }
  });
});

describe('what does not fit', () => {
  test('is left out whole, and counted', () => {
    const text = texts(crowded).join('\n');
    const shown = text.match(/^\*\*about .*$/gm)?.length ?? 0;
    const more = Number(/and (\d+) more: narrow the question/.exec(text)?.[1]);
    expect(shown).toBeGreaterThan(15);
    expect(shown + more).toBe(200);
    expect(text).toContain('200 articles, 200 originators.');
  });

  test('never pushes out that sources disagree', () => {
    const remark = { kind: 'remarks' as const, title: 'Disagree', remarks: [['NIS and Kyiv differ.']] };
    const text = texts({ ...crowded, blocks: [...crowded.blocks, remark] }).join('\n');
    expect(text).toContain('NIS and Kyiv differ.');
  });

  test('leaves what comes first whole, rather than all parts begun', () => {
    const blocks = ['First', 'Second', 'Third'].map((title) => ({
      kind: 'remarks' as const,
      title,
      remarks: Array.from({ length: 10 }, (_, at) => [`${title} ${at} ${'word '.repeat(50)}`]),
    }));
    const text = texts({ to: 'channel', summary: '', blocks }).join('\n');
    expect(text.match(/^- First/gm)).toHaveLength(10);
    expect(text).toContain('- Third 0');
    expect(text).not.toContain('- Third 1');
  });

  test('is named when a whole part has no room', () => {
    const [sample] = samples.filter(({ name }) => name === '60 measures');
    const text = texts(sample?.reply ?? everyday).join('\n');
    const measures = text.match(/^### Measure \d+$/gm)?.length ?? 0;
    expect(measures).toBeGreaterThan(5);
    expect(text).toContain(`${60 - measures} more parts were left out for length`);
  });

  test('a long row of articles ends in their number', () => {
    const [sample] = samples.filter(({ name }) => name.startsWith('one estimate in 200'));
    const text = texts(sample?.reply ?? everyday).join('\n');
    const links = active(text).links.length;
    expect(text).toContain(`and ${200 - links} more`);
    expect(text).toContain('and 47 more cautions');
  });
});

describe('an article that is named often', () => {
  const address = `https://example.com/${'long-'.repeat(70)}`;
  const reply = (count: number): Reply => ({
    to: 'channel',
    summary: '',
    blocks: Array.from({ length: count }, (_, at) => ({
      kind: 'remarks',
      title: `Part ${at}`,
      remarks: [['In ', { text: 'Babel', href: address }, '.']],
    })),
  });

  test('is linked every time where there is room', () => {
    expect(active(texts(reply(9)).join('\n')).links).toHaveLength(9);
  });

  test('is linked once where there is not, and so leaves room for the rest', () => {
    const shown = texts(reply(12));
    expect(shown).toHaveLength(12);
    expect(active(shown.join('\n')).links).toEqual([{ text: 'Babel', href: address }]);
    expect(shown.at(-1)).toContain('- In Babel.');
  });
});

test('whatever the lengths, the limit holds', () => {
  for (let length = 1; length < 400; length += 3) {
    const blocks = Array.from({ length: 30 }, (_, at) => ({
      kind: 'remarks' as const,
      title: `Part ${at}`,
      remarks: ['a', 'b', 'c'].map((word) => [word.repeat(length)]),
    }));
    const shown = texts({ to: 'channel', summary: '', blocks }).join('');
    expect(shown.length).toBeLessThanOrEqual(4000);
    expect(shown).toMatch(/left out for length|narrow the question/);
  }
});

describe('an example', () => {
  test.each([
    ['casualties', 'dprk', '/dprk casualties'],
    ['sources', 'dprk', '/dprk sources'],
    ['sources nis', 'dprk', '/dprk sources name: nis'],
    ['who said 4000', 'dprk', '/dprk ask question: who said 4000'],
    ['ask who said 4000', 'dprk', '/dprk ask question: who said 4000'],
    ['casualties as of 2025-01', 'dprk', '/dprk ask question: casualties as of 2025-01'],
    ['me casualties', 'dprk', '/dprk casualties private: True'],
    ['me sources nis', 'dprk', '/dprk sources name: nis private: True'],
    ['', 'dprk', '/dprk'],
    ['deaths', 'sahel', '/sahel deaths'],
  ])('"%s" of /%s is typed here as %s', (type, command, here) => {
    const examples = { kind: 'examples' as const, title: '', command, examples: [{ type, brings: 'it' }] };
    expect(texts({ to: 'asker', summary: '', blocks: [examples] })).toEqual([`- \`${here}\` — it`]);
  });
});

describe('a text that wants to break out', () => {
  test.each(Object.entries(hostile))('%s is shown as it was written', (_, text) => {
    const [first = ''] = texts({ to: 'channel', summary: text, blocks: [{ kind: 'lead', text }] });
    expect(first.replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(
      text
        .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
        .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
        .trim(),
    );
  });

  test('cannot end the text of a link early', () => {
    const documents = [{ text: 'Babel](x) [AP', href: 'https://babel.ua/' }] as const;
    const blocks = [{ kind: 'estimates' as const, title: '', estimates: [estimate({ documents })] as const }];
    expect(texts({ to: 'channel', summary: '', blocks }).join()).toContain(
      '[Babel)(x) (AP](https://babel.ua/)',
    );
  });

  test('cannot show one address and lead to another', () => {
    const documents = [{ text: 'https://babel.ua', href: 'https://evil.example/x' }] as const;
    const user = [{ text: 'Babel', href: 'https://babel.ua@evil.example/' }] as const;
    const [text = '', other = ''] = [documents, user].map((links) =>
      texts({
        to: 'channel',
        summary: '',
        blocks: [{ kind: 'estimates', title: 'Killed', estimates: [estimate({ documents: links })] }],
      }).join('\n'),
    );
    expect(active(text).links).toEqual([{ text: 'evil.example', href: 'https://evil.example/x' }]);
    expect(active(other).links).toEqual([]);
  });
});
