import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/record/claim.ts';
import { facet } from '../../../src/claims/record/facet.ts';
import { measure } from '../../../src/claims/record/measure.ts';
import { check } from '../../../src/query/check/check.ts';
import { buildIndex } from '../../../src/query/index/dossier-index.ts';
import { dossierOf, figure, type Raw } from '../../claims/builder.ts';

/** A message checked against these claims; only what it says of its last figure. */
function last(message: string, claims: readonly Claim[], more: Raw = {}) {
  const index = buildIndex(dossierOf(claims, more));
  const found = check(message, index, { today: '2025-04-01' }).at(-1);
  return found === undefined ? null : `${found.verdict} ${found.claims.join(' ')}`.trim();
}

const army = figure({ id: 'army-killed', measure: 'killed', value: 300, asOf: '2025-01-10' });
const ministry = figure({
  id: 'ministry-killed',
  measure: 'killed',
  value: 470,
  by: 'ministry',
  asOf: '2025-02-10',
});
const president = figure({
  id: 'president-killed',
  measure: 'killed',
  value: 900,
  qualifier: 'more than',
  by: 'president',
  asOf: '2025-01-10',
});
const claims = [army, ministry, president];

describe('matches', () => {
  test.each([
    ['Army says 300 killed', 'matches army-killed'],
    ['300 people were killed, according to Army', 'matches army-killed'],
    ['North says 470 killed', 'matches ministry-killed'],
    ['900 killed, says the President', 'matches president-killed'],
    ['South says 900 killed', 'matches president-killed'],
    ['the Paper has 300 killed', 'matches army-killed ministry-killed'],
    ['300 killed', 'matches army-killed'],
  ])('%s', (message, expected) => {
    const carried = (claim: Claim) => ({
      ...claim,
      mentions: claim.mentions.map((mention) => ({ ...mention, relay: ['paper'] })),
    });
    const alike = figure({
      id: 'ministry-killed',
      measure: 'killed',
      value: 300,
      by: 'ministry',
      asOf: '2025-01-10',
    });
    const known = message.includes('Paper') ? [carried(army), carried(alike)] : claims;
    expect(last(message, known)).toBe(expected);
  });

  test.each([
    ['about 300 killed, Army', 'matches army-killed'],
    ['at least 300 killed, Army', 'matches army-killed'],
    ['between 250 and 350 killed, Army', 'matches army-killed'],
    ['several hundred killed, Army', 'matches army-killed'],
    ['more than 200 killed, Army', 'not-in-dataset army-killed'],
    ['at least 250 killed, Army', 'not-in-dataset army-killed'],
  ])('by what the words can mean: %s', (message, expected) => {
    expect(last(message, claims)).toBe(expected);
  });

  test('a number inside an open bound was not said', () => {
    expect(last('President: 950 killed', [president])).toBe('not-in-dataset president-killed');
  });
});

describe('conflicts', () => {
  test.each([
    ['Army says 1,300 killed', 'conflicts army-killed'],
    ['fewer than 900 killed, the President says', 'conflicts president-killed'],
    ['thousands killed, Army says', 'conflicts army-killed'],
  ])('%s', (message, expected) => {
    expect(last(message, claims)).toBe(expected);
  });

  test('uncredited, with the newest of each side', () => {
    expect(last('5,000 killed', claims)).toBe('conflicts ministry-killed president-killed');
  });

  test('a number of another measure of the same source', () => {
    const hurt = figure({ id: 'army-hurt', measure: 'hurt', value: 4000 });
    expect(last('Army says 4,000 killed', [...claims, hurt])).toBe('conflicts army-hurt');
    expect(last('Army says 300 killed or injured', claims)).toBe('conflicts army-killed');
  });

  test('a part that exceeds the whole of the same source', () => {
    const hurt = figure({ id: 'army-hurt', measure: 'hurt', value: 4000 });
    expect(last('Army says 9,000 killed', [hurt])).toBe('conflicts army-hurt');
    expect(last('Army says 4,500 killed', [hurt])).toBe('not-in-dataset');
    expect(last('President says 9,000 killed', [hurt])).toBe('not-in-dataset');
  });

  test('a number that counts others', () => {
    const cattle = figure({ id: 'cattle-killed', measure: 'killed', value: 5000, population: 'cattle' });
    const villagers = facet.parse({ id: 'people', label: 'Villagers' });
    const more = {
      populations: new Map([
        ['people', villagers],
        ['cattle', facet.parse({ id: 'cattle', label: 'Cattle' })],
      ]),
    };
    expect(last('5,000 villagers killed, Army', [army, cattle], more)).toBe('conflicts cattle-killed');
    expect(last('5,000 killed, Army', [army, cattle], more)).toBe('matches cattle-killed');
  });
});

describe('misattributed', () => {
  test.each([
    ['President says 300 killed', 'misattributed army-killed'],
    ['Army says 900 killed', 'misattributed president-killed'],
    ['Aid counts 470 killed', 'misattributed ministry-killed'],
  ])('%s', (message, expected) => {
    expect(last(message, claims)).toBe(expected);
  });
});

describe('outdated', () => {
  const later = figure({ id: 'army-later', measure: 'killed', value: 650, asOf: '2025-03-10' });

  test.each([
    ['Army says 300 killed', 'outdated army-killed army-later'],
    ['300 killed', 'outdated army-killed army-later'],
    ['Army said 300 killed in January', 'matches army-killed'],
    ['300 killed as of 10 January, Army', 'matches army-killed'],
    ['300 killed as of 20 March, Army', 'outdated army-killed army-later'],
    ['killed: up from 300', 'matches army-killed'],
    ['Army said 650 killed in January', 'conflicts army-killed army-later'],
    ['Army says 650 killed', 'matches army-later'],
  ])('%s', (message, expected) => {
    expect(last(message, [army, later])).toBe(expected);
  });

  test('a later figure of another body is none of the originator’s; but it is of the state credited', () => {
    expect(last('Army says 300 killed', claims)).toBe('matches army-killed');
    expect(last('North says 300 killed', claims)).toBe('outdated army-killed ministry-killed');
  });

  test('corrected and withdrawn figures', () => {
    const wrong = figure({
      id: 'wrong',
      measure: 'killed',
      value: 777,
      status: 'superseded',
      statusReason: 'A slip of the pen.',
    });
    const right = figure({ id: 'right', measure: 'killed', value: 77, supersedes: 'wrong' });
    expect(last('Army says 777 killed', [wrong, right])).toBe('outdated wrong right');
    const gone = figure({
      id: 'gone',
      measure: 'killed',
      value: 888,
      status: 'retracted',
      statusReason: 'Counted twice.',
    });
    expect(last('Army says 888 killed', [army, gone])).toBe('outdated gone');
  });
});

describe('not in the dataset', () => {
  test.each([
    ['President says 12 injured', claims],
    ['40 % of the people were killed', claims],
    ['300 more people were killed, Army says', claims],
    ['50 Ukrainians killed', claims],
    ['700,000 civilians killed', claims],
    ['9,000 killed as of December 2025, Army', claims],
  ])('%s', (message, known) => {
    expect(last(message, known)).toMatch(/^not-in-dataset/);
  });

  test('a figure that the desk holds back', () => {
    const held = figure({
      id: 'held',
      measure: 'killed',
      value: 666,
      status: 'held',
      statusReason: 'Fits the injured.',
    });
    expect(last('Army says 666 killed', [held])).toBe('not-in-dataset held');
  });

  test('a share is compared with shares', () => {
    const share = measure.parse({
      id: 'share',
      label: 'Flooded',
      unit: 'percent',
      family: 'relief',
      accumulation: 'stock',
    });
    const known = [figure({ id: 'army-share', measure: 'share', value: 40 })];
    const more = { measures: new Map([[share.id, share]]) };
    expect(last('40 % flooded, Army', known, more)).toBe('matches army-share');
    expect(last('60 % flooded, Army', known, more)).toBe('conflicts army-share');
    expect(last('40 people flooded, Army', known, more)).not.toMatch(/^matches/);
  });
});

test('an old figure is found behind thousands of newer ones', () => {
  const old = figure({ id: 'old', measure: 'killed', value: 12_345, by: 'aid', asOf: '2024-06-01' });
  const newer = Array.from({ length: 2_500 }, (_, at) =>
    figure({ measure: 'killed', value: 20_000 + at, asOf: '2025-01-10' }),
  );
  expect(last('Aid says 12,345 killed', [old, ...newer])).toBe('matches old');
});

test('our own sum is matched, and called ours', () => {
  const injured = figure({ id: 'army-injured', measure: 'injured', value: 2700, qualifier: 'about' });
  const index = buildIndex(dossierOf([army, injured]));
  const [found] = check('Army says 3,000 killed or injured', index, { today: '2025-04-01' });
  expect(found).toMatchObject({ verdict: 'matches', claims: ['army-killed+army-injured'] });
  expect(found?.reason).toContain('our sum');
});
