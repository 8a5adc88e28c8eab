import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { understand } from '../../src/query/understand/understand.ts';
import { dprkIndex } from '../query/dprk.ts';

const index = await dprkIndex();
const text = await readFile('tests/golden/ordinary-words.txt', 'utf8');
const words = new Set(text.replace(/^#.*$/gm, '').match(/\S+/g));

test(`${words.size} ordinary words stay what they are`, () => {
  const read = [...words].map((word) => ({ word, ...understand(word, index, { today: '2025-04-01' }) }));
  const changed = read.filter(({ corrected, intent }) => corrected.length > 0 || intent !== 'none');
  expect(
    changed.map(({ word, corrected, intent }) => `${word}: ${intent} ${JSON.stringify(corrected)}`),
  ).toEqual([]);
  expect(words.size).toBeGreaterThanOrEqual(150);
});

test('nor are they read as anything beside a topic', () => {
  for (const word of words) {
    const { corrected, measures, sources } = understand(`casualties ${word}`, index, { today: '2025-04-01' });
    expect({ word, corrected, measures, sources }).toEqual({
      word,
      corrected: [],
      measures: [],
      sources: [],
    });
  }
});
