import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderTerminal } from '../../../src/platforms/terminal/render.ts';
import { everyday, samples } from '../contract.ts';

const plain = { colour: false, width: 80 };

describe('the terminal renders every reply', () => {
  test.each(samples.map(({ name, reply }) => [name, reply] as const))('%s', (_, reply) => {
    const text = renderTerminal(reply, plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get through
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    const wide = text.split('\n').filter((line) => stringWidth(line) > 80);
    // Only what cannot be broken may be wider: an address, or a word longer than the line.
    for (const line of wide)
      expect(line.trim().replace(/^(\[\d+\]|[-!]) /, '')).toMatch(/^\S+( \[\d+\][;.]?)?$/);
  });

  test('colour only where it is asked for', () => {
    expect(renderTerminal(everyday, plain)).not.toContain('\u001b');
    expect(renderTerminal(everyday, { ...plain, colour: true })).toContain('\u001b[1m');
  });

  test('figures stand in one column, their links are numbered and listed once', () => {
    const text = renderTerminal(
      {
        to: 'channel',
        summary: '',
        blocks: [
          {
            kind: 'estimates',
            title: 'Killed',
            estimates: [
              {
                figure: '300',
                source: 'NIS',
                asOf: 'as of 13 Jan 2025',
                documents: [{ text: 'Babel', href: 'https://a.example' }],
                computed: null,
                cautions: [],
              },
              {
                figure: 'more than 3,000',
                source: 'Zelensky',
                asOf: 'date not given',
                documents: [{ text: 'Babel', href: 'https://a.example' }],
                computed: null,
                cautions: ['Careful: drift.'],
              },
            ],
          },
        ],
      },
      plain,
    );
    expect(text).toBe(
      [
        'KILLED',
        '  300              NIS, as of 13 Jan 2025',
        '                   Babel [1]',
        '  more than 3,000  Zelensky, date not given',
        '                   Babel [1]',
        '                   Careful: drift.',
        '',
        '[1] https://a.example',
      ].join('\n'),
    );
  });
});
