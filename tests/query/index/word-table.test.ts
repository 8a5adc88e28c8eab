import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '../../../src/query/index/word-table.ts';
import { words } from '../../../src/query/words/tokens.ts';

const read = (table: WordTable, text: string): string[] => {
  const found: string[] = [];
  table.each(text, (word) => found.push(table.words[word] ?? ''));
  return found;
};

const piece = fc.constantFrom(
  ...[
    'NIS',
    'killed',
    '3,000',
    "Kyiv's",
    'N.K.',
    'U.S.A',
    'a.b',
    'Zelensky’s',
    'Köln',
    '국정원',
    '. ',
    '-',
    '…',
  ],
);

test('reads the very words that everything else reads', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
      const text = pieces.join(' ');
      expect(read(new WordTable(), text)).toEqual(words(text));
    }),
  );
});

test('gives a word one number, in whatever letters it is written and however many words there are', () => {
  const table = new WordTable();
  const many = Array.from({ length: 9_000 }, (_, at) => `word${at}`);
  for (const word of many) table.each(word, () => undefined);
  expect(read(table, 'WORD17 word17 Word8999')).toEqual(['word17', 'word17', 'word8999']);
  expect(table.words).toEqual(many);
});
