import { expect, test } from 'vitest';
import { parentsOf, rootOf, voices } from '../../src/claims/independence.ts';
import { claimOf, dossierOf, figure } from './builder.ts';

const dossier = dossierOf();
const ids = (sources: readonly { id: string }[]) => sources.map(({ id }) => id);

test('a source speaks for the widest body it is part of', () => {
  expect(rootOf('spokesman', dossier).id).toBe('south');
  expect(rootOf('south', dossier).id).toBe('south');
  expect(rootOf('aid', dossier).id).toBe('aid');
});

test('an unknown source is a mistake of ours', () => {
  expect(() => rootOf('nobody', dossier)).toThrow('no such source: nobody');
});

test('parents count once each', () => {
  expect(ids(parentsOf(figure({ by: ['army', 'spokesman', 'ministry'] }), dossier))).toEqual([
    'north',
    'south',
  ]);
});

test('voices are parents, never sources, relays or documents', () => {
  const mentions = ['paper-old', 'paper-new'].map((document) => ({
    ...{ document, quote: 'q', attribution: 'explicit', relay: ['wire', 'paper'] },
  }));
  const claims = [figure({ mentions }), figure({ by: 'ministry' }), figure({ by: 'president', mentions })];
  expect(ids(voices(claims, dossier))).toEqual(['north', 'south']);
});

test('a joint claim adds only parents that are not yet counted', () => {
  const joint = figure({ by: ['aid', 'army', 'spokesman'] });
  expect(ids(voices([figure(), joint], dossier))).toEqual(['north', 'aid', 'south']);
});

test("an outlet's remark that somebody is silent is no voice", () => {
  const silence = claimOf({ kind: 'statement', by: 'paper', proposition: 'falling' });
  expect(voices([silence], dossier)).toEqual([]);
});
