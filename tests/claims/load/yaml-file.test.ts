import { describe, expect, test } from 'vitest';
import { parseYamlFile } from '../../../src/claims/load/yaml-file.ts';

const problems = (text: string) =>
  parseYamlFile('claims.yaml', text).problems.map(({ line, message }) => `${line} ${message}`);

describe('a file that is broken is named once, where it begins, with what to write instead', () => {
  test.each<[string, string, RegExp]>([
    [
      'a quotation mark that is never closed',
      'claims:\n  - id: a\n    statement: "The mayor\n    value: 3\n  - id: b\n',
      /^3 .*close the quotation mark that is opened here$/,
    ],
    [
      'a colon in a text',
      'claims:\n  - id: a\n    statement: The mayor: he speaks\n    value: 3\n',
      /^3 .*": " in it goes in quotation marks/,
    ],
    [
      'a quotation mark in a quoted text',
      "- note: 'it's'\n- note: x\n",
      /^1 .*write one of its own twice \(''\)/,
    ],
    ['a bracket', 'a:\n  - by: [nis\n    value: 3\n', /^3 .*close the bracket or brace that is opened above/],
    ['a tab', 'claims:\n\t- id: a\n', /^2 .*set lines in with spaces$/],
    ['a field without a colon', 'a: 1\nvalue 3\nb: 2\n', /^2 .*write "field: value"/],
    ['fields that are not lined up', '- id: a\n    b: c\n   d: e\n', /right under the one above it$/],
    ['a reserved letter', 'a: @x\n', /^1 .*put the text in quotation marks$/],
    ['a star', 'a: *b\n', /^1 .*Nothing is named b\): a text that begins with \*/],
    ['a bar of dashes', 'a: 1\n---\nb: 2\n', /^2 .*take out the line ---$/],
  ])('%s', (_, text, says) => {
    expect(problems(text)).toEqual([expect.stringMatching(says)]);
    expect(problems(text)[0]).toMatch(/^\d+ is no valid YAML \(/);
    expect(parseYamlFile('claims.yaml', text).value).toBeUndefined();
  });
});

test('a key that stands twice is no broken file: every one is named, and the rest is read', () => {
  const text = 'a: 1\na: 2\nb: 3\nb: 4\n';
  expect(problems(text)).toEqual([
    '2 "a" stands twice in one record: keep one of the two',
    '4 "b" stands twice in one record: keep one of the two',
  ]);
  expect(parseYamlFile('claims.yaml', text).value).toMatchObject({ b: 4 });
});
