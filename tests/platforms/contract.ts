import type { Block, Estimate, Link, Reply } from '../../src/chat/reply.ts';

/**
 * Replies that every renderer must be able to show: each kind of block, the extremes, and texts that try to
 * break out. Whoever adds a kind of block adds it here.
 */
export interface Sample {
  readonly name: string;
  readonly reply: Reply;
}

/** What people type and documents contain, when they mean harm or are merely unlucky. */
export const hostile = {
  broadcast: '<!channel> <!here> <!everyone> <!subteam^S012|desk> @everyone @here',
  mention: '<@U012AB3CD> <@!80351110224678912> <@&41771983423143936> <#C012AB3CD|general>',
  fakeLink: '<https://evil.example|https://babel.ua> [https://babel.ua](https://evil.example)',
  markup: '*bold* _italic_ ~struck~ `code` ```fence``` ||spoiler|| # heading > quote - list 1. one',
  entities: '&amp; &lt;!channel&gt; &#60; AT&T < > & "quoted" \\*backslash\\*',
  rightToLeft: '\u202Egnirts desrever\u202C \u200Fعربي\u200F \u2066isolate\u2069',
  control: 'nul \u0000 bell \u0007 line\nbreak\r\nreturn\ttab \u2028separator',
  emoji: ':tada: <:claim:41771983423143936> 👩🏽‍🚀 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
} as const;

export const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(150);
export const longText = 'Seoul and Kyiv count differently, and neither shows how. '.repeat(200);

/** Addresses that would end a link early, or that are no addresses at all. */
export const hostileLinks: readonly Link[] = [
  { text: 'a | b > c', href: 'https://example.com/a|b>c?d=<e>&f="g"' },
  { text: '*](https://evil.example)', href: 'https://example.com/(round)_[square]_*star*' },
  { text: 'javascript', href: 'javascript:alert(1)' },
  { text: 'data', href: 'data:text/html,<script>alert(1)</script>' },
  { text: 'relative', href: '/article/12' },
  { text: 'slack', href: 'slack://user?team=T1&id=U1' },
  { text: 'no address', href: null },
  { text: '', href: 'https://example.com/no-text' },
  { text: 'very long', href: `https://example.com/${'a'.repeat(4000)}` },
  { text: 'unicode', href: 'https://приклад.укр/стаття?q=солдати' },
];

const babel: Link = { text: 'Babel', href: 'https://babel.ua/en/news/114455' };
const yonhap: Link = { text: 'Yonhap', href: 'https://en.yna.co.kr/view/AEN20250327001751315?section=nk/nk' };
const unlinked: Link = { text: 'a French outlet (4 Feb 2025)', href: null };

export function estimate(fields: Partial<Estimate> = {}): Estimate {
  return {
    figure: 'more than 3,000',
    source: 'Zelensky, Ukraine',
    asOf: 'as of 23 Dec 2024',
    documents: [babel, unlinked],
    computed: null,
    cautions: [],
    ...fields,
  };
}

/** An everyday answer, as the desk gives it in the channel. */
export const everyday: Reply = {
  to: 'channel',
  summary:
    "South Korea's JCS says 4,000 killed or wounded (27 March 2025); Ukraine's last figure is more than 3,000.",
  blocks: [
    {
      kind: 'lead',
      text: "South Korea's JCS says 4,000 killed or wounded (27 March 2025); Ukraine's last figure is more than 3,000 (Zelensky, 23 December 2024). Dead alone: 300, South Korea's NIS (13 January 2025).",
    },
    {
      kind: 'estimates',
      title: 'Killed or wounded',
      estimates: [
        estimate({
          figure: '4,000',
          source: 'JCS, South Korea',
          asOf: 'as of 27 Mar 2025',
          documents: [babel, yonhap, { text: 'AP', href: null }],
          cautions: [
            'Careful: Babel prints "have died". Yonhap and AP carry the same statement as casualties.',
          ],
        }),
        estimate({
          figure: 'about 3,000',
          source: 'NIS, South Korea',
          asOf: 'as of 13 Jan 2025',
          computed: 'our sum: 300 killed + about 2,700 wounded',
        }),
        estimate(),
      ],
    },
    {
      kind: 'estimates',
      title: 'Killed',
      estimates: [estimate({ figure: '300', source: 'NIS, South Korea', asOf: 'date not given' })],
    },
    {
      kind: 'remarks',
      title: 'Disagreed then',
      remarks: [
        [
          "On 23 December Zelensky's more than 3,000 and JCS's about 1,100; Seoul reached 3,000 three weeks later. See ",
          babel,
          '.',
        ],
      ],
    },
    {
      kind: 'remarks',
      title: 'Agree',
      remarks: [["NIS's 3,000 and Zelensky's more than 3,000, running totals 21 days apart."]],
    },
    {
      kind: 'footnote',
      line: [
        '5 articles, 3 originators, 2 independent voices: South Korea, Ukraine. Newest article: 27 March 2025.',
      ],
    },
    { kind: 'footnote', line: ['Read "casulties" as "casualties".'] },
  ],
};

/** Every kind of block that is not in the everyday answer. */
const otherKinds: readonly Block[] = [
  { kind: 'warning', text: 'The newest article is 605 days old: much may have changed since.' },
  {
    kind: 'list',
    title: 'Sources',
    entries: [
      { title: ['NIS'], detail: ['National Intelligence Service, South Korea; 9 claims, last in ', yonhap] },
      { title: [{ text: 'HUR', href: 'https://gur.gov.ua/en' }], detail: null },
    ],
  },
  {
    kind: 'examples',
    title: 'You can ask',
    examples: [
      { type: 'casualties', brings: 'killed, wounded, and both together' },
      { type: 'sources nis', brings: 'what one source has said' },
    ],
  },
];

const harm = Object.values(hostile);
const dressed = (text: string): readonly Block[] => [
  { kind: 'lead', text },
  {
    kind: 'estimates',
    title: text,
    estimates: [
      estimate({
        figure: text,
        source: text,
        asOf: text,
        documents: [{ text, href: 'https://example.com/a' }],
        computed: text,
        cautions: [text],
      }),
    ],
  },
  { kind: 'remarks', title: text, remarks: [[text, { text, href: 'https://example.com/b' }, text]] },
  { kind: 'list', title: text, entries: [{ title: [text], detail: [{ text, href: null }] }] },
  { kind: 'examples', title: text, examples: [{ type: text, brings: text }] },
  { kind: 'warning', text },
  { kind: 'footnote', line: [text] },
];

const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

function atLeastOne<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('a sample needs at least one');
  return [first, ...rest];
}

/** 200 figures of one measure: no platform can show them all. */
export const crowded: Reply = {
  to: 'channel',
  summary: '200 figures for killed or wounded.',
  blocks: [
    { kind: 'lead', text: '200 figures for killed or wounded.' },
    {
      kind: 'estimates',
      title: 'Killed or wounded',
      estimates: atLeastOne(
        many(200, (at) =>
          estimate({
            figure: `about ${(at + 1) * 100}`,
            source: `Source number ${at + 1}`,
            documents: [{ text: `Outlet ${at + 1}`, href: `https://example.com/article/${at + 1}` }],
            cautions: at % 3 === 0 ? ['Careful: an outlet prints "nearly".'] : [],
          }),
        ),
      ),
    },
    { kind: 'footnote', line: ['200 articles, 200 originators.'] },
  ],
};

export const samples: readonly Sample[] = [
  { name: 'everyday', reply: everyday },
  { name: 'other kinds', reply: { to: 'asker', summary: 'Here is what you can ask.', blocks: otherKinds } },
  ...otherKinds.map(
    (block): Sample => ({
      name: `only ${block.kind}`,
      reply: { to: 'asker', summary: `Only ${block.kind}.`, blocks: [block] },
    }),
  ),
  { name: 'summary alone', reply: { to: 'asker', summary: 'Nothing found for “bananas”.', blocks: [] } },
  { name: '200 estimates', reply: crowded },
  {
    name: '60 measures',
    reply: {
      to: 'channel',
      summary: '60 measures.',
      blocks: many(60, (at) => ({
        kind: 'estimates' as const,
        title: `Measure ${at + 1}`,
        estimates: atLeastOne(many(2, () => estimate())),
      })),
    },
  },
  {
    name: '200 of everything else',
    reply: {
      to: 'channel',
      summary: '200 of everything else.',
      blocks: [
        { kind: 'remarks', title: 'Agree', remarks: many(200, (at) => [`Remark ${at + 1}. `, babel]) },
        {
          kind: 'list',
          title: 'Sources',
          entries: many(200, (at) => ({ title: [`Source ${at + 1}`], detail: ['9 claims, ', yonhap] })),
        },
        {
          kind: 'examples',
          title: 'You can ask',
          examples: many(200, (at) => ({ type: `question ${at + 1}`, brings: 'an answer' })),
        },
        ...many(200, (at): Block => ({ kind: 'footnote', line: [`Footnote ${at + 1}.`] })),
      ],
    },
  },
  {
    name: 'one estimate in 200 articles, with 50 cautions',
    reply: {
      to: 'channel',
      summary: 'One estimate in 200 articles.',
      blocks: [
        {
          kind: 'estimates',
          title: 'Killed',
          estimates: [
            estimate({
              documents: atLeastOne(
                many(200, (at) => ({ text: `Outlet ${at + 1}`, href: `https://example.com/a/${at + 1}` })),
              ),
              cautions: many(50, (at) => `Careful: outlet ${at + 1} prints another word for it.`),
            }),
          ],
        },
      ],
    },
  },
  {
    name: 'very long names',
    reply: { to: 'channel', summary: longWord, blocks: dressed(longWord) },
  },
  {
    name: 'very long sentences',
    reply: { to: 'channel', summary: longText, blocks: dressed(longText) },
  },
  ...Object.entries(hostile).map(
    ([name, text]): Sample => ({
      name: `hostile: ${name}`,
      reply: { to: 'channel', summary: text, blocks: dressed(text) },
    }),
  ),
  {
    name: 'all that is hostile, again and again',
    reply: {
      to: 'channel',
      summary: harm.join(' '),
      blocks: dressed(many(20, () => harm.join(' ')).join(' ')),
    },
  },
  {
    name: 'hostile links',
    reply: {
      to: 'channel',
      summary: 'Links.',
      blocks: [
        {
          kind: 'estimates',
          title: 'Killed',
          estimates: [estimate({ documents: atLeastOne(hostileLinks) })],
        },
        { kind: 'remarks', title: 'Agree', remarks: hostileLinks.map((link) => ['See ', link, '.']) },
        {
          kind: 'list',
          title: 'Documents',
          entries: hostileLinks.map((link) => ({ title: [link], detail: [link] })),
        },
        { kind: 'footnote', line: hostileLinks.flatMap((link) => [link, ', ']) },
      ],
    },
  },
  {
    name: 'empty texts',
    reply: {
      to: 'channel',
      summary: 'Empty texts.',
      blocks: [
        ...dressed(''),
        { kind: 'remarks', title: 'Agree', remarks: [] },
        { kind: 'list', title: 'Sources', entries: [] },
        { kind: 'examples', title: 'You can ask', examples: [] },
        { kind: 'footnote', line: [] },
      ],
    },
  },
];
