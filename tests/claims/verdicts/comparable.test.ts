import { describe, expect, test } from 'vitest';
import { figure, type Raw } from '../builder.ts';
import { judged, verdictOn } from './judged.ts';

const theirs = (fields: object = {}) => figure({ by: 'president', ...fields });

describe('what cannot be set against each other', () => {
  test.each<[string, object, string]>([
    ['other people', { population: 'cattle' }, 'population'],
    ['other people come before another measure', { population: 'cattle', measure: 'killed' }, 'population'],
    ['another measure', { measure: 'killed' }, 'measure'],
    ['another accumulation', { measure: 'working' }, 'accumulation'],
    ['another place', { place: 'coast' }, 'scope'],
    ['another scope', { scope: 'own-district' }, 'scope'],
    ['another period', { period: '2025-02' }, 'scope'],
    ['no number', { value: null, qualifier: 'heavy' }, 'no-rule'],
  ])('%s', (_, fields, kind) => {
    const ours = figure({ scope: 'first-wave', period: '2025-01' });
    const verdict = verdictOn(ours, theirs({ scope: 'first-wave', period: '2025-01', ...fields }));
    expect(verdict).toMatchObject({ verdict: 'not-comparable', kind, strength: null, independent: null });
  });

  test('the reason says which people are counted', () => {
    const { reason } = verdictOn(figure(), theirs({ population: 'cattle' }));
    expect(reason).toMatch(/count different people or things: .*people.*cattle/);
  });

  test('figures, events and forecasts have no rule in common', () => {
    expect(judged(figure(), theirs({ kind: 'forecast' }))).toBe('not-comparable no-rule');
    expect(verdictOn(figure(), theirs({ kind: 'event' })).reason).toContain('of different kinds');
  });
});

describe('one within the other is flagged, and goes on', () => {
  test.each<[string, Raw, Raw]>([
    ['place', {}, { place: 'country' }],
    ['scope', { scope: 'first-wave' }, {}],
    ['period', { period: '2025-01-05/2025-01-10' }, { period: '2025-01' }],
  ])('%s', (_, inner, outer) => {
    expect(verdictOn(figure(inner), theirs(outer))).toMatchObject({ verdict: 'agree', scopeDiffers: true });
    expect(verdictOn(figure(outer), theirs(inner))).toMatchObject({ verdict: 'agree', scopeDiffers: true });
    expect(verdictOn(figure(inner), theirs(inner))).toMatchObject({ verdict: 'agree', scopeDiffers: false });
  });
});

describe('checks across measures, within one parent', () => {
  const whole = figure({ value: 1000, asOf: '2025-01-10' });
  const part = (fields: object) => figure({ by: 'ministry', measure: 'killed', value: 2000, ...fields });

  test('a part that is larger than its whole', () => {
    const verdict = verdictOn(whole, part({ asOf: '2025-01-10' }));
    expect(verdict).toMatchObject({
      verdict: 'conflict',
      strength: 'hard',
      kind: 'bound',
      independent: false,
    });
    expect(judged(whole, part({ asOf: '2025-01-02' }))).toBe('conflict hard bound');
  });

  test('a later part may have outgrown an earlier whole: a hint, no conflict', () => {
    const verdict = verdictOn(whole, part({ asOf: '2025-01-20' }));
    expect(verdict).toMatchObject({ verdict: 'not-comparable', kind: 'measure' });
    expect(verdict.reason).toContain('a relay changed the measure');
  });

  test('what the words can be stretched to is no contradiction', () => {
    expect(judged(whole, part({ value: 1200, qualifier: 'about' }))).toBe('not-comparable measure');
  });

  test('between different parents it proves nothing', () => {
    const verdict = verdictOn(whole, part({ by: 'president' }));
    expect(verdict).toMatchObject({ verdict: 'not-comparable', kind: 'measure' });
    expect(verdict.reason).toContain('Note that the part exceeds the whole');
  });

  test('a part that is counted more widely than the whole proves nothing', () => {
    expect(judged(whole, part({ place: 'country' }))).toBe('not-comparable measure');
    expect(judged(figure({ value: 1000, scope: 'first-wave' }), part({}))).toBe('not-comparable measure');
    expect(judged(whole, part({ scope: 'first-wave' }))).toBe('conflict hard bound');
  });

  test('where a date that is not given decides, nothing is decided', () => {
    expect(judged(whole, part({ asOf: null, statedOn: '2025-02-01' }))).toBe('not-comparable time');
    expect(judged(whole, part({ asOf: null, statedOn: '2025-01-05' }))).toBe('conflict hard bound');
  });
});

describe('the bounds of a dossier', () => {
  const bounds = [
    {
      id: 'all-came',
      statement: 'No more can work than came and live.',
      part: 'working',
      whole: 'sent',
      less: ['killed'],
    },
  ];
  const sent = figure({ measure: 'sent', value: 999, asOf: '2025-01-10' });
  const atWork = figure({ by: 'ministry', measure: 'working', value: 951, asOf: '2025-01-10' });
  const killed = (fields: object = {}) =>
    figure({ measure: 'killed', value: 55, asOf: '2025-01-09', ...fields });

  test('hold what is left when others are taken away', () => {
    expect(judged(sent, atWork, [], { bounds })).toBe('not-comparable accumulation');
    const verdict = verdictOn(sent, atWork, [killed()], { bounds });
    expect(verdict).toMatchObject({ verdict: 'conflict', kind: 'bound' });
    expect(verdict.reason).toContain('No more can work than came and live.');
  });

  test.each<[string, object]>([
    ['counted later', { asOf: '2025-01-11' }],
    ['at a date not given', { asOf: null }],
    ['by another parent', { by: 'president' }],
    ['of other beings', { population: 'cattle' }],
  ])('but nothing is taken away that was %s', (_, fields) => {
    expect(judged(sent, atWork, [killed(fields)], { bounds })).toBe('not-comparable accumulation');
  });
});
