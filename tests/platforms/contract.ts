import type { Block, Reply } from '../../src/chat/reply.ts';
import { babel, estimate, everyday, hostile, hostileLinks, longText, longWord, yonhap } from './replies.ts';

export { estimate, everyday, hostile, hostileLinks } from './replies.ts';

/**
 * Replies that every renderer must be able to show: each kind of block, the extremes, and texts that try to
 * break out. Whoever adds a kind of block adds it here.
 */
export interface Sample {
  readonly name: string;
  readonly reply: Reply;
}

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
    command: 'dprk',
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
  { kind: 'examples', command: 'dprk', title: text, examples: [{ type: text, brings: text }] },
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
    name: '60 short remarks, each with a title',
    reply: {
      to: 'channel',
      summary: '60 short remarks.',
      blocks: many(60, (at) => ({ kind: 'remarks' as const, title: `No. ${at + 1}`, remarks: [['so']] })),
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
          command: 'dprk',
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
        { kind: 'examples', command: 'dprk', title: 'You can ask', examples: [] },
        { kind: 'footnote', line: [] },
      ],
    },
  },
];
