import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { appendDocument, type NewDocument } from '../../../src/claims/load/append-document.ts';

const full: NewDocument = {
  id: 'one',
  outlet: 'herald',
  url: 'https://herald.example/a?b=1#c',
  title: 'Flood: "forty" dead # and more',
  publishedOn: { date: '2024-05', basis: { inferred: 'from its address, {roughly}' } },
  language: 'en',
  translatedFrom: 'fr',
  file: '- one.txt',
  sha256: 'a'.repeat(64),
};

test('what is written is read again', () => {
  expect(parse(appendDocument('', full))).toEqual([full]);
  expect(parse(appendDocument('', { ...full, url: null }))).toMatchObject([{ url: null }]);
});

test('what is not known is left empty, with what to write', () => {
  const { outlet, title, ...known } = full;
  const text = appendDocument('', {
    ...known,
    outlet: undefined,
    title: undefined,
    translatedFrom: undefined,
  });
  expect(text).toContain('  outlet: # the id of the source that published it\n');
  expect(text).toContain('  title: # as printed\n');
  expect(text).not.toContain('translatedFrom');
});

test.each([
  ['a comment at the end', '# Articles\n- id: a # first\n  title:   x\n# the end\n'],
  ['no line break at the end', '- id: a'],
  ['items that are set in', '  # Articles\n  - id: a\n    title: x\n'],
  ['Windows line breaks', '- id: a\r\n  title: x\r\n'],
  ['comments alone', '# Articles\n'],
])('keeps %s', (_, before) => {
  const after = appendDocument(before, full);
  expect(after.startsWith(before)).toBe(true);
  expect(parse(after)).toEqual([...(parse(before) ?? []), full]);
});

test('an empty list makes way', () => {
  expect(parse(appendDocument('# Articles\n[]\n', full))).toEqual([full]);
});

test.each(['documents: []', '[{ id: a }]', '- [', 'text'])('leaves %s alone', (before) => {
  expect(() => appendDocument(before, full)).toThrow('is no list');
});
