import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { render, type Setting } from '../../../src/platforms/slack/render.ts';
import { crowded, estimate, everyday, hostileLinks, samples } from '../contract.ts';
import { validateSlack } from './validate.ts';

const COMMAND: Setting = {
  heading: { asked: '/dprk casualties', by: 'jane.doe' },
  prefix: (command) => `/${command} `,
  note: null,
  share: { thread: null },
};
const PLAIN: Setting = { heading: null, prefix: () => '', note: null, share: null };

function texts(reply: Reply, setting: Setting = PLAIN, budget?: number): readonly string[] {
  return render(reply, setting, budget).blocks.map((block) => {
    if (block.type === 'section') return block.text?.text ?? '';
    if (block.type === 'actions') return '';
    return block.elements.map((element) => ('text' in element ? element.text : '')).join(' ');
  });
}

const answer = (...blocks: Reply['blocks']): Reply => ({ to: 'channel', summary: 'A summary.', blocks });
/** Nothing is formatted between back-ticks. */
const withoutCode = (text: string) => text.replace(/`[^`\n]+`/g, 'code');
const withoutLinks = (text: string) => text.replace(/<https?:\/\/[^|<>]+\|[^<>|]*>/g, 'link');

test('an everyday answer, as it is read', () => {
  expect(texts(everyday, COMMAND).join('\n\n')).toMatchInlineSnapshot(`
    "/dprk casualties — asked by jane.doe

    South Korea's JCS says 4,000 killed or wounded (27 March 2025); Ukraine's last figure is more than 3,000 (Zelensky, 23 December 2024). Dead alone: 300, South Korea's NIS (13 January 2025).

    *Killed or wounded*
    •  *4,000* — JCS, South Korea, as of 27 Mar 2025
      <https://babel.ua/en/news/114455|Babel> · <https://en.yna.co.kr/view/AEN20250327001751315?section=nk/nk|Yonhap> · AP
      _Careful: Babel prints "have died". Yonhap and AP carry the same statement as casualties._
    •  *about 3,000* — NIS, South Korea, as of 13 Jan 2025
      our sum: 300 killed + about 2,700 wounded
      <https://babel.ua/en/news/114455|Babel> · a French outlet (4 Feb 2025)
    •  *more than 3,000* — Zelensky, Ukraine, as of 23 Dec 2024
      <https://babel.ua/en/news/114455|Babel> · a French outlet (4 Feb 2025)

    *Killed*
    •  *300* — NIS, South Korea, date not given
      <https://babel.ua/en/news/114455|Babel> · a French outlet (4 Feb 2025)

    *Disagreed then*
    On 23 December Zelensky's more than 3,000 and JCS's about 1,100; Seoul reached 3,000 three weeks later. See <https://babel.ua/en/news/114455|Babel>.

    *Agree*
    NIS's 3,000 and Zelensky's more than 3,000, running totals 21 days apart.

    5 articles, 3 originators, 2 independent voices: South Korea, Ukraine. Newest article: 27 March 2025.
    Read "casulties" as "casualties"."
  `);
});

test('what was drawn for one is never shown to another as it was not asked for', () => {
  const mention: Setting = {
    ...COMMAND,
    heading: null,
    prefix: () => '@claimdesk ',
    share: { thread: '1.2' },
  };
  const settings: readonly (readonly [Setting, number?])[] = [
    [COMMAND],
    [{ ...COMMAND, heading: { asked: '/dprk losses', by: 'ada' } }],
    [{ ...COMMAND, heading: { asked: `/dprk ${'losses '.repeat(40)}`, by: 'ada' } }],
    [{ ...COMMAND, note: 'A note.' }],
    [{ ...COMMAND, note: 'Another note.' }],
    [mention],
    [{ ...mention, share: { thread: null } }],
    [{ ...mention, share: null }],
    [COMMAND, 3_000],
    [COMMAND],
  ];
  for (const { reply } of samples)
    for (const [setting, budget] of settings)
      expect(render(reply, setting, budget)).toEqual(render(structuredClone(reply), setting, budget));
});

test('whoever asks, all else in the message is the same', () => {
  const by = (name: string) => render(crowded, { ...COMMAND, heading: { asked: '/dprk', by: name } }).blocks;
  expect(by('Maximiliane').slice(1)).toEqual(by('Jo').slice(1));
  expect(by('Maximiliane')[0]).not.toEqual(by('Jo')[0]);
});

test('one message carries a plain summary for notifications', () => {
  expect(render(everyday, PLAIN).text).toBe(everyday.summary);
});

test('examples are shown as they have to be typed where they are read', () => {
  const examples = [
    { type: 'casualties', brings: 'killed, wounded' },
    { type: 'killed', brings: 'the dead alone' },
  ];
  const reply = answer({ kind: 'examples', title: '', command: 'dprk', examples });
  expect(texts(reply, { ...PLAIN, prefix: () => '@claimdesk ' })).toEqual([
    '•  `@claimdesk casualties` — killed, wounded\n•  `@claimdesk killed` — the dead alone',
  ]);
  expect(texts(reply, COMMAND).at(-1)).toContain('`/dprk killed`');
});

describe.each(samples)('$name', ({ reply }) => {
  const note = 'Invite @claimdesk to this channel to be told when this changes.';
  const message = render(reply, { ...COMMAND, note });

  test('is a message that Slack takes', () => {
    expect(validateSlack(message)).toEqual([]);
    expect(message.blocks.length).toBeGreaterThan(0);
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(message.blocks).length).toBeLessThan(13_000);
    expect(message.text).not.toBe('');
    for (const text of texts(reply)) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(3_000);
    }
  });

  test('mentions nobody, and links only where it says', () => {
    for (const text of [message.text, ...texts(reply, COMMAND)]) {
      expect(withoutLinks(text)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]|(?!\n)\p{Cc}/u);
    }
  });

  test('formats only what we format', () => {
    for (const text of texts(reply, COMMAND)) {
      for (const line of withoutCode(withoutLinks(text)).split('\n')) {
        expect(line).not.toMatch(/[~`]/);
        expect(line).not.toMatch(/^(?:>|&gt;)/);
        expect([...line.matchAll(/\*/g)].length % 2).toBe(0);
      }
    }
  });
});

describe('what does not fit', () => {
  test('is left out by whole figures, counted, and the rest stays', () => {
    const text = texts(crowded).join('\n');
    const shown = [...text.matchAll(/\*about \d+\*/g)].length;
    const left = Number(/and (\d+) more: ask for one source or one date to see them/.exec(text)?.[1]);
    expect(shown + left).toBe(200);
    expect(shown).toBeGreaterThan(20);
    expect(text).toContain('200 articles, 200 originators.');
  });

  test('is the longest list first: one remark stays beside 200 figures', () => {
    const remarks = { kind: 'remarks', title: 'Disagree', remarks: [['one'], ['two'], ['three']] } as const;
    const text = texts(answer(...crowded.blocks, remarks)).join('\n');
    expect(text).toContain('•  three');
  });

  test('is said of whole sections too, by name', () => {
    const measures = Array.from({ length: 60 }, (_, at) => ({
      kind: 'estimates' as const,
      title: `Measure ${at + 1}`,
      estimates: [estimate()] as const,
    }));
    const footnote = { kind: 'footnote', line: ['60 articles.'] } as const;
    const lines = texts(answer(...measures, footnote));
    const shown = lines.filter((text) => text.startsWith('*Measure')).length;
    const note = lines.find((text) => text.includes('more:')) ?? '';
    expect(note).toBe(
      `_and ${60 - shown} more: Measure ${shown + 1}, Measure ${shown + 2}, Measure ${shown + 3} and others_`,
    );
    expect(lines.at(-1)).toBe('60 articles.');
  });

  test('is never half a link', () => {
    const documents = Array.from({ length: 200 }, (_, at) => ({
      text: `Outlet ${at + 1}`,
      href: `https://example.com/${at + 1}`,
    }));
    const [first, ...rest] = documents;
    if (first === undefined) throw new Error('no documents');
    const text = texts(
      answer({ kind: 'estimates', title: 'Killed', estimates: [estimate({ documents: [first, ...rest] })] }),
    ).join('\n');
    const shown = [...text.matchAll(/<https:\/\/example\.com\/\d+\|Outlet \d+>/g)].length;
    expect(text).toContain(`and ${200 - shown} more articles`);
    expect(withoutLinks(text)).not.toContain('http');
  });

  test('shrinks with the budget', () => {
    const blocks = render(crowded, COMMAND, 4_000).blocks;
    expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(4_000);
    expect(blocks.length).toBeGreaterThan(2);
  });
});

test('only http and https addresses become links; the others stay readable', () => {
  const text = texts(
    answer({ kind: 'remarks', title: '', remarks: hostileLinks.map((link) => [link]) }),
  ).join('\n');
  expect(text).toContain('<https://example.com/a%7Cb%3Ec?d=%3Ce%3E&amp;f=%22g%22|a \u2223 b &gt; c>');
  expect(text).toContain('•  javascript\n•  data\n•  relative\n•  slack\n•  no address\n');
  expect(text).toContain('<https://example.com/no-text|example.com>');
  expect(text).toContain('•  very long\n');
});

test('a link cannot pretend to lead elsewhere', () => {
  const remarks = [
    [{ text: 'https://babel.ua/en', href: 'https://evil.example/' }],
    [{ text: 'www.babel.ua', href: 'https://babel.ua/en' }],
    [{ text: 'b\u0430bel.ua', href: 'https://babel.ua/en' }],
  ];
  expect(texts(answer({ kind: 'remarks', title: '', remarks }))).toEqual([
    '•  <https://evil.example/|https://babel.ua/en (evil.example)>\n•  <https://babel.ua/en|www.babel.ua>\n•  <https://babel.ua/en|b\u0430bel.ua (babel.ua)>',
  ]);
});

test('any text at all makes a message that Slack takes', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(anything, fc.array(anything, { minLength: 1, maxLength: 30 }), (title, words) => {
      const [first = '', ...others] = words;
      const reply = answer(
        { kind: 'lead', text: title },
        {
          kind: 'estimates',
          title,
          estimates: [
            estimate({ figure: first, cautions: others, documents: [{ text: title, href: first }] }),
          ],
        },
        {
          kind: 'remarks',
          title,
          remarks: words.map((word) => [word, { text: word, href: 'https://a.b/c' }]),
        },
        { kind: 'examples', title, command: title, examples: words.map((type) => ({ type, brings: title })) },
      );
      const message = render(reply, {
        heading: { asked: title, by: first },
        prefix: (command) => command,
        note: title,
        share: null,
      });
      expect(validateSlack(message)).toEqual([]);
      for (const text of texts(reply)) expect(withoutLinks(text)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
    }),
    { numRuns: 200 },
  );
});
