import { expect, test } from 'vitest';
import { compareAll, survey } from '../../../src/claims/verdicts/index.ts';
import { dossierOf, figure, position } from '../builder.ts';
import { inShort } from './judged.ts';

test('gives what is decided before what cannot be compared, the newest first', () => {
  const claims = [
    figure({ id: 'old', asOf: '2025-01-01', value: 1000 }),
    figure({ id: 'new', asOf: '2025-01-10' }),
    figure({ id: 'new-south', asOf: '2025-01-10', by: 'president' }),
    figure({ id: 'killed', asOf: '2025-01-10', by: 'president', measure: 'killed', value: 2 }),
  ];
  const verdicts = compareAll(claims, { dossier: dossierOf(claims) });
  expect(verdicts.map((verdict) => `${verdict.a} ${verdict.b} ${inShort(verdict)}`)).toEqual([
    'new new-south agree independent-agreement',
    'new old updates rising',
    'killed new not-comparable measure',
    'killed new-south not-comparable measure',
    'killed old not-comparable measure',
    'new-south old not-comparable time',
  ]);
});

test('does not depend on the order in which claims are given', () => {
  const claims = [
    figure(),
    figure({ by: 'president', value: 9000 }),
    position(),
    position({ by: 'aid', stance: 'denies' }),
  ];
  const dossier = dossierOf(claims);
  expect(compareAll([...claims].reverse(), { dossier })).toEqual(compareAll(claims, { dossier }));
});

test('sets figures of another family side by side only to check them', () => {
  const sent = figure({ id: 'sent', measure: 'sent', value: 11 });
  const working = figure({ id: 'working', measure: 'working', value: 12 });
  const hurt = figure({ id: 'hurt', value: 40 });
  const bounds = [
    { id: 'bound', statement: 'No more are hurt than were sent.', part: 'hurt', whole: 'sent', less: [] },
  ];
  const verdicts = compareAll([sent, working, hurt], { dossier: dossierOf([], { bounds }) });
  expect(verdicts.map(({ a, b, kind }) => `${a} ${b} ${kind}`)).toEqual([
    'hurt sent bound',
    'sent working accumulation',
  ]);
});

test('leaves out what is held, superseded or retracted', () => {
  const claims = ['held', 'superseded', 'retracted'].map((status) => figure({ status, statusReason: 'why' }));
  expect(compareAll([figure({ by: 'president' }), ...claims], { dossier: dossierOf() })).toEqual([]);
});

test('positions: each pair once, and none that have nothing to say to each other', () => {
  const claims = [
    position({ id: 'gone', proposition: 'gone' }),
    position({ id: 'falling', by: 'president' }),
    position({ id: 'rebuilt', by: 'president', proposition: 'rebuilt' }),
    position({ id: 'not-gone', by: 'aid', proposition: 'gone', stance: 'denies' }),
  ];
  const verdicts = compareAll(claims, { dossier: dossierOf(claims) });
  expect(verdicts.map(({ a, b, verdict }) => `${a} ${b} ${verdict}`)).toEqual([
    'falling gone agree',
    'gone not-gone conflict',
  ]);
});

test('of very many, those among the newest, and counts the rest', () => {
  const claims = Array.from({ length: 2000 }, (_, at) =>
    figure({
      id: `c${at}`,
      by: at % 2 ? 'army' : 'president',
      value: 3000 + at,
      asOf: `20${10 + (at % 15)}-01-${10 + (at % 9)}`,
    }),
  );
  const dossier = dossierOf(claims);
  const { verdicts, omitted } = survey(claims, { dossier }, 200);
  expect(verdicts).toHaveLength(200);
  expect(omitted + verdicts.length).toBe((2000 * 1999) / 2);
  const newest = claims
    .map(({ asOf }) => asOf?.to ?? '')
    .sort()
    .at(-1);
  const first = claims.find(({ id }) => id === verdicts[0]?.a);
  expect(first?.asOf?.to).toBe(newest);
});
