import type { Estimate, Link, Reply } from '../../src/chat/reply.ts';

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

export const babel: Link = { text: 'Babel', href: 'https://babel.ua/en/news/114455' };
export const yonhap: Link = {
  text: 'Yonhap',
  href: 'https://en.yna.co.kr/view/AEN20250327001751315?section=nk/nk',
};
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
