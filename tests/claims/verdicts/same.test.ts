import { expect, test } from 'vitest';
import { compare, isSame, sameStatementKey } from '../../../src/claims/verdicts/index.ts';
import { dossierOf, figure, position } from '../builder.ts';
import { verdictOn } from './judged.ts';

const onOccasion = (fields: object = {}) => figure({ occasion: 'briefing', value: 4000, ...fields });

test('one occasion, population and value are one statement, whatever a relay printed', () => {
  const stated = onOccasion();
  const verdict = verdictOn(stated, onOccasion({ measure: 'killed', qualifier: 'nearly', asOf: '2025-02' }));
  expect(verdict).toMatchObject({ verdict: 'same', strength: null, independent: null });
  expect(verdict.reason).toContain('counted once');
});

test.each<[string, object]>([
  ['another originator', { by: 'ministry' }],
  ['another population', { population: 'cattle' }],
  ['another value', { value: 4001 }],
  ['another occasion', { occasion: 'interview' }],
  ['no occasion', { occasion: null }],
])('%s makes another statement', (_, fields) => {
  expect(isSame(onOccasion(), onOccasion(fields))).toBe(false);
});

test('without an occasion the measure and the as-of must agree too', () => {
  const said = figure();
  expect(isSame(said, figure({ qualifier: 'about' }))).toBe(true);
  expect(isSame(said, figure({ measure: 'killed' }))).toBe(false);
  expect(isSame(said, figure({ asOf: '2025-01' }))).toBe(false);
  expect(isSame(figure({ by: ['army', 'aid'] }), figure({ by: ['aid', 'army'] }))).toBe(true);
});

test('where the as-of is not given, another day of statement is another statement', () => {
  const undated = (statedOn: string | null) => figure({ asOf: null, statedOn });
  expect(isSame(undated('2025-01-10'), undated('2025-01-10'))).toBe(true);
  expect(isSame(undated('2025-01-10'), undated('2025-01-11'))).toBe(false);
});

test('words without a number are the same only for the same measure', () => {
  const many = (measure: string) => onOccasion({ value: null, qualifier: 'heavy', measure });
  expect(isSame(many('killed'), many('killed'))).toBe(true);
  expect(isSame(many('killed'), many('injured'))).toBe(false);
});

test('only figures are called the same', () => {
  const [one, other] = [position({ by: 'army' }), position({ by: 'army' })];
  expect(sameStatementKey(one)).toBeNull();
  expect(verdictOn(one, other).verdict).toBe('agree');
});

test('a claim is the same as itself, and nothing else is said about it', () => {
  const claim = figure({ implies: [{ proposition: 'falling', stance: 'denies' }] });
  expect(compare(claim, claim, { dossier: dossierOf([claim]) }).map(({ verdict }) => verdict)).toEqual([
    'same',
  ]);
});
