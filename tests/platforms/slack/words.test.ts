import { describe, expect, test } from 'vitest';
import { forMe, plainText } from '../../../src/platforms/slack/decode.ts';
import { code, line, safe } from '../../../src/platforms/slack/escape.ts';

describe('what people wrote, as words', () => {
  test.each([
    ['<@U0BOT> casualties', 'casualties'],
    ['<@U0BOT|claimdesk>, casualties', 'casualties'],
    ['casualties <@U0BOT>', 'casualties'],
    ['what does <@U0JANE|jane> say', 'what does @jane say'],
    ['killed &amp; wounded, &lt;3,000', 'killed & wounded, <3,000'],
    ['&amp;lt;', '&lt;'],
    ['<https://babel.ua/en?a=1&amp;b=2>', 'https://babel.ua/en?a=1&b=2'],
    ['<https://babel.ua|babel.ua>', 'babel.ua'],
    ['<mailto:desk@example.com>', 'desk@example.com'],
    ['<#C01|general>', '#general'],
    ['<!here> <!subteam^S1|@desk>', '@here @desk'],
    ['<!date^1735689600^{date}|1 January 2025>', '1 January 2025'],
    ['dead < 300 > wounded', 'dead < 300 > wounded'],
    ['', ''],
  ])('%s', (typed, words) => {
    expect(plainText(typed, 'U0BOT')).toBe(words);
  });

  test.each([
    ['me casualties', true, 'casualties'],
    ['Me  casualties', true, 'casualties'],
    ['me', true, ''],
    ['medical', false, 'medical'],
    ['casualties me', false, 'casualties me'],
  ])('%s is private: %s', (typed, mine, words) => {
    expect(forMe(typed)).toEqual({ private: mine, words });
  });
});

describe('words, as Slack must be given them', () => {
  test.each([
    ['AT&T <b>', 'AT&amp;T &lt;b&gt;'],
    ['<!channel> <@U1>', '&lt;!channel&gt; &lt;@U1&gt;'],
    ['*a* ~b~ `c`', '\u2217a\u2217 \u223Cb\u223C \u02CBc\u02CB'],
    ['_a_ b_c', '\u02CDa\u02CD b_c'],
    ['> a > b', '\u203A a &gt; b'],
    ['a\nb\u0000c \u202Ed\u200Be', 'a b c de'],
    ['half \uD83D', 'half \uFFFD'],
    ['Зеленський 국정원 👩🏽‍🚀', 'Зеленський 국정원 👩🏽‍🚀'],
  ])('%j', (text, mrkdwn) => {
    expect(safe(text, 100)).toBe(mrkdwn);
  });

  test('are shortened between words, never inside an entity or a character', () => {
    expect(safe('one two three', 9)).toBe('one two…');
    expect(safe('&&&&&&', 14)).toBe('&amp;&amp;…');
    expect(safe('👩🏽‍🚀👩🏽‍🚀', 9)).toBe('👩🏽‍🚀…');
    expect(safe('abcdef', 6)).toBe('abcdef');
    expect(safe('abcdefg', 6)).toBe('abcde…');
  });

  test('between back-ticks keep their marks', () => {
    expect(code('a *b* `c` <d>', 50)).toBe('`a *b* \u02CBc\u02CB &lt;d&gt;`');
    expect(code('  ', 50)).toBe('');
  });

  test('in a line keep the spaces beside links, and end before a link that does not fit', () => {
    const babel = { text: 'Babel', href: 'https://babel.ua/en' };
    expect(line(['See ', babel, ' and ', babel, '.'])).toBe(
      'See <https://babel.ua/en|Babel> and <https://babel.ua/en|Babel>.',
    );
    expect(line(['See ', babel, ' and ', babel, '.'], 45)).toBe('See <https://babel.ua/en|Babel> and…');
    expect(line(['See what was said'], 10)).toBe('See what…');
  });

  test('in a line of any length show whole links only', () => {
    const babel = { text: 'A & B', href: 'https://babel.ua/en' };
    for (let max = 1; max < 120; max += 1) {
      const written = line(['See ', babel, babel, ' & ', babel, ' there'], max);
      expect(written.length).toBeLessThanOrEqual(max);
      expect(written.replaceAll('<https://babel.ua/en|A &amp; B>', '')).toMatch(/^[^<>|]*$/);
      expect(written.replaceAll('&amp;', '')).not.toContain('&');
    }
  });
});
