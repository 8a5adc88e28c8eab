import { describe, expect, test } from 'vitest';
import { parseDays } from '../../../src/claims/record/day.ts';
import type { Qualifier } from '../../../src/claims/record/qualifier.ts';
import { apartInWords, daysApart } from '../../../src/claims/words/apart.ts';
import { dayInWords } from '../../../src/claims/words/day.ts';
import { countInWords, figureInWords } from '../../../src/claims/words/figure.ts';
import { measureName, scopeName } from '../../../src/claims/words/label.ts';
import { listInWords } from '../../../src/claims/words/list.ts';
import { introduced, namesOf, possessing, possessive, verbFor } from '../../../src/claims/words/speaker.ts';
import { dossierOf } from '../builder.ts';

const days = (written: string) => {
  const parsed = parseDays(written);
  if (parsed === null) throw new Error(`no date: ${written}`);
  return parsed;
};

describe('figures', () => {
  test.each<[number | null, Qualifier | null, string]>([
    [3000, 'more than', 'more than 3,000'],
    [300, 'about', 'about 300'],
    [4000, null, '4,000'],
    [11_000, 'some', 'some 11,000'],
    [11_000, 'nearly', 'nearly 11,000'],
    [3000, 'about or more', 'about 3,000 or more'],
    [3000, 'or more', '3,000 or more'],
    [3000, 'at least', 'at least 3,000'],
    [50_000, 'up to', 'up to 50,000'],
    [2.5, null, '2.5'],
    [0, null, '0'],
    [null, 'several', 'several'],
    [null, 'several hundred', 'several hundred'],
    [null, 'significant', 'a significant number'],
    [null, 'heavy', 'a heavy toll'],
    [null, 'many', 'many'],
    [null, null, 'no number'],
  ])('%s %s: %s', (value, qualifier, words) => {
    expect(figureInWords({ value, qualifier, min: null, max: null })).toBe(words);
  });

  test.each<[number | null, number, number, Qualifier | null, string]>([
    [null, 11_000, 12_000, 'between', 'between 11,000 and 12,000'],
    [null, 11_000, 12_000, null, 'between 11,000 and 12,000'],
    [null, 11_000, 12_000, 'about', 'about 11,000 to 12,000'],
    [11_500, 11_000, 12_000, 'about', 'about 11,500 (between 11,000 and 12,000)'],
    [null, 500, 500, null, '500'],
  ])('%s in %s to %s, %s: %s', (value, min, max, qualifier, words) => {
    expect(figureInWords({ value, min, max, qualifier })).toBe(words);
  });
});

test.each<[number | null, Qualifier | null, string, string]>([
  [300, null, 'killed', '300 killed'],
  [3000, 'about', 'additional troops', 'about 3,000 additional troops'],
  [null, 'several', 'officers', 'several officers'],
  [null, 'several hundred', 'killed', 'several hundred killed'],
  [null, 'many', 'ballistic missiles', 'many ballistic missiles'],
  [null, 'dozens', 'officers', 'dozens of officers'],
  [null, 'dozens', 'killed', 'dozens killed'],
  [null, 'thousands', 'additional troops', 'thousands of additional troops'],
  [null, 'significant', 'ballistic missiles', 'a significant number of ballistic missiles'],
  [null, 'significant', 'killed or wounded', 'a significant number killed or wounded'],
  [null, 'heavy', 'killed or wounded', 'a heavy toll of killed or wounded'],
  [null, 'heavy', '', 'a heavy toll'],
])('%s %s of %s: %s', (value, qualifier, label, words) => {
  expect(countInWords({ value, qualifier, min: null, max: null }, label)).toBe(words);
});

test.each([
  ['2025-03-27', '27 March 2025', '27 Mar 2025'],
  ['2025-01', 'January 2025', 'Jan 2025'],
  ['2025', '2025', '2025'],
  ['2025-01-11/2025-01-20', '11–20 January 2025', '11–20 Jan 2025'],
  ['2025-01-28/2025-02-03', '28 January – 3 February 2025', '28 Jan – 3 Feb 2025'],
  ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025', '30 Dec 2024 – 2 Jan 2025'],
  ['2025-01/2025-02', 'January–February 2025', 'Jan–Feb 2025'],
  ['2024-12/2025-01', 'December 2024 – January 2025', 'Dec 2024 – Jan 2025'],
  ['2025-01-05/2025-01-05', '5 January 2025', '5 Jan 2025'],
])('%s: %s', (written, long, short) => {
  expect([dayInWords(days(written), 'long'), dayInWords(days(written), 'short')]).toEqual([long, short]);
});

test('days apart are the gap between spans, across a leap day too', () => {
  expect(daysApart(days('2024-12-23'), days('2025-01-13'))).toBe(21);
  expect(daysApart(days('2025-01'), days('2025-01-20'))).toBe(0);
  expect(daysApart(days('2024-03-01'), days('2024-02-28'))).toBe(2);
  expect([0, 1, 21].map(apartInWords)).toEqual(['at the same time', '1 day apart', '21 days apart']);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j: %s', (items, words) => {
  expect(listInWords(items)).toBe(words);
});

test.each([
  ['Zelensky', "Zelensky's"],
  ['NIS', "NIS's"],
  ['JCS', "JCS's"],
  ['American officials', "American officials'"],
])('%s: %s', (name, words) => {
  expect(possessive(name)).toBe(words);
});

test('what is somebody’s loses its article', () => {
  expect(possessing('JCS', 'a significant number of missiles')).toBe("JCS's significant number of missiles");
  expect(possessing('NIS', 'an estimated 3,000')).toBe("NIS's estimated 3,000");
  expect(possessing('officials', 'about 300')).toBe("officials' about 300");
});

test('what is counted, and what restricts it, inside a sentence', () => {
  const { measures, scopes } = dossierOf();
  expect([measureName('hurt', { measures }), measureName(null, { measures })]).toEqual([
    'killed or injured',
    '',
  ]);
  expect([scopeName('first-wave', { scopes }), scopeName(null, { scopes })]).toEqual(['first-wave', '']);
});

describe('speakers', () => {
  const dossier = dossierOf();
  const by = (...originators: string[]) => ({ originators });

  test('a body is introduced by its parent, a person and a parent are not', () => {
    expect(introduced(by('army'), dossier)).toBe("North's Army");
    expect(introduced(by('president'), dossier)).toBe('President');
    expect(introduced(by('north'), dossier)).toBe('North');
    expect(namesOf(by('army', 'president', 'aid'), dossier)).toBe('Army, President and Aid');
  });

  test('a name that begins with an article tells who it belongs to all the same', () => {
    const source = { aliases: [], speaksAs: [], party: null, language: null, note: null };
    const sources = new Map([
      ['union', { ...source, id: 'union', name: 'the Union', kind: 'state' as const, parent: null }],
      ['staff', { ...source, id: 'staff', name: 'Staff', kind: 'state' as const, parent: 'union' }],
      ['fleet', { ...source, id: 'fleet', name: 'Union fleet', kind: 'state' as const, parent: 'union' }],
    ]);
    expect(introduced(by('staff'), { sources })).toBe("the Union's Staff");
    expect(introduced(by('fleet'), { sources })).toBe('Union fleet');
  });

  test('several speak, and so do those whose name is a plural; one speaks', () => {
    const verb = (...ids: string[]) => verbFor(by(...ids), dossier, 'speaks', 'speak');
    expect([verb('army'), verb('army', 'aid'), verb('crews'), verb('nobody')]).toEqual([
      'speaks',
      'speak',
      'speak',
      'speaks',
    ]);
    expect(verbFor(['crews'], dossier, 'says', 'say')).toBe('say');
  });
});
