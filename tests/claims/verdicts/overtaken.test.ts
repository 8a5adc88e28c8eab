import { expect, test } from 'vitest';
import { figure, position } from '../builder.ts';
import { verdictOn } from './judged.ts';

const north = figure({ value: 1100, qualifier: 'about' });
const south = figure({ by: 'president', value: 3000, qualifier: 'more than' });
const later = figure({ by: 'ministry', value: 3000, qualifier: 'about', asOf: '2025-01-31' });

test('a conflict ends when one side comes to agree with the other, and says when', () => {
  const verdict = verdictOn(north, south, [later]);
  expect(verdict).toMatchObject({ verdict: 'conflict', overtakenBy: later.id });
  expect(verdict.reason).toContain(
    "Overtaken since: North's about 3,000 of 31 January 2025 agrees with President's figure.",
  );
});

test('by the earliest that does', () => {
  const again = figure({ id: 'again', qualifier: 'about', asOf: '2025-01-20' });
  expect(verdictOn(north, south, [later, again]).overtakenBy).toBe('again');
});

test.each<[string, object]>([
  ['too late to be set beside the other', { asOf: '2025-02-20' }],
  ['agreeing with nobody', { value: 9000 }],
  ['of somebody else', { by: 'aid' }],
  ['held', { status: 'held', statusReason: 'doubted' }],
  ['a bound that is merely consistent', { value: 2000, qualifier: 'more than' }],
  ['earlier', { asOf: '2025-01-02', value: 3000 }],
])('not by a figure that is %s', (_, fields) => {
  const { asOf, ...rest } = {
    by: 'ministry',
    value: 3000,
    qualifier: 'about',
    asOf: '2025-01-31',
    ...fields,
  };
  expect(verdictOn(north, south, [figure({ ...rest, asOf })]).overtakenBy).toBeNull();
});

test('positions come round too', () => {
  const denial = position({ by: 'president', stance: 'denies' });
  const turned = position({ stance: 'denies', statedOn: '2025-02-01' });
  const verdict = verdictOn(position(), denial, [turned]);
  expect(verdict).toMatchObject({ verdict: 'conflict', overtakenBy: turned.id });
  expect(verdict.reason).toContain("agrees with President's position");
});
