import { beforeAll, expect, test } from 'vitest';
import type { DossierIndex } from '../../../src/query/index/dossier-index.ts';
import { suggest } from '../../../src/query/understand/suggest.ts';
import { dprkIndex } from '../dprk.ts';

let index: DossierIndex;
beforeAll(async () => {
  index = await dprkIndex();
});
const values = (typed: string, kind: 'source' | 'question') =>
  suggest(typed, index, kind).map(({ value }) => value);

test.each([
  ['ni', 'nis'],
  ['국정', 'nis'],
  ['south korean intel', 'nis'],
  ['ZEL', 'zelensky'],
  ['zelensy', 'zelensky'],
  ['times', 'new-york-times'],
])('a source, from %s', (typed, id) => expect(values(typed, 'source')).toContain(id));

test('the beginning of a name comes before the beginning of a word in it', () => {
  const [first] = values('mil', 'source');
  expect(first).toBe('hur');
});

test('a question, from its beginning or an alias of it', () => {
  expect(values('cas', 'question')[0]).toBe('casualties');
  expect(values('toll', 'question')).toContain('casualties');
});

test('nothing typed brings the first that can be asked; nonsense brings nothing; never more than 25', () => {
  expect(values('', 'question')[0]).toBe('casualties');
  expect(values('', 'source').length).toBeLessThanOrEqual(25);
  expect(values('qqqqqqqq', 'source')).toEqual([]);
  expect(values('x'.repeat(5000), 'question')).toEqual([]);
});
