import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/query/check/check.ts';
import type { CheckedFigure } from '../../src/query/check/checked-figure.ts';
import { dprkIndex } from '../query/dprk.ts';

/** A message of `messages.yaml`. */
interface Golden {
  readonly text: string;
  readonly figures: readonly {
    readonly said: string;
    readonly measure: string | null;
    readonly by: readonly string[];
    readonly verdict: string;
    readonly claims: readonly string[];
  }[];
}

const index = await dprkIndex();
const kinds = Object.entries(
  parse(await readFile('tests/golden/messages.yaml', 'utf8')) as Record<string, Golden[]>,
);
const scores: string[] = [];

test.each(kinds)('%s', (kind, messages) => {
  const failures = messages.flatMap((message) => {
    const found = check(message.text, index, { today: '2025-04-01' });
    const expected = message.figures.map(({ claims, ...figure }) => ({
      ...figure,
      claims: [...claims].sort(),
    }));
    return JSON.stringify(found.map(inShort)) === JSON.stringify(expected)
      ? []
      : [{ message, found, expected }];
  });
  scores.push(`${kind.padEnd(26)} ${messages.length - failures.length} of ${messages.length}`);
  expect(failures.map(({ message, found }) => ({ text: message.text, figures: found.map(inShort) }))).toEqual(
    failures.map(({ message, expected }) => ({ text: message.text, figures: expected })),
  );
});

test('every figure stands where it is said to stand, and has a reason to read aloud', () => {
  for (const { text } of kinds.flatMap(([, messages]) => messages))
    for (const figure of check(text, index, { today: '2025-04-01' })) {
      expect(text.slice(figure.start, figure.end)).toBe(figure.text);
      expect(figure.reason, text).toMatch(/^\p{Lu}[^\n]*[.!?]$/u);
    }
});

test('the score by kind', () => {
  const total = kinds.reduce((sum, [, messages]) => sum + messages.length, 0);
  console.info(['Golden messages', ...scores, `${'all'.padEnd(26)} ${total}`].join('\n  '));
  expect(total).toBeGreaterThanOrEqual(100);
});

const inShort = ({ text, measure, attributedTo, verdict, claims }: CheckedFigure) => ({
  said: text,
  measure,
  by: attributedTo,
  verdict,
  claims: [...claims].sort(),
});
