import { describe, expect, test } from 'vitest';
import { figure } from '../builder.ts';
import { judged, verdictOn } from './judged.ts';

/** North on 10 January; South says the rest. Harm is compared within 7 and 31 days. */
const north = (fields: object = {}) => figure({ value: 3000, ...fields });
const south = (fields: object = {}) => figure({ by: 'spokesman', ...fields });

describe('overlapping figures', () => {
  test('agree within the loose window', () => {
    const verdict = verdictOn(north(), south({ value: 3100, asOf: '2025-01-12' }));
    expect(verdict).toMatchObject({
      verdict: 'agree',
      kind: 'independent-agreement',
      independent: true,
      days: 2,
    });
    expect(verdict.reason).toContain('South and North speak independently of each other');
  });

  test('beyond the strict window the reason gives the days', () => {
    const { verdict, reason } = verdictOn(north(), south({ value: 3100, asOf: '2025-02-10' }));
    expect(verdict).toBe('agree');
    expect(reason).toContain('as running totals 31 days apart: they stood there at different times');
  });

  test('beyond the loose window they no longer speak of each other', () => {
    const verdict = verdictOn(north(), south({ value: 3100, asOf: '2025-02-11' }));
    expect(verdict).toMatchObject({ verdict: 'not-comparable', kind: 'time', days: 32 });
    expect(verdict.reason).toContain("Spokesman's later and higher, as a running total may be");
    expect(verdictOn(north(), south({ value: 2900, asOf: '2025-02-11' })).reason).not.toContain('higher');
  });

  test('a measure may have its own window, and families differ', () => {
    const sent = { measure: 'sent' };
    expect(judged(north(sent), south({ ...sent, value: 3100, asOf: '2025-02-11' }))).toBe(
      'agree independent-agreement',
    );
  });

  test('a bound corroborates only a figure that contains its number', () => {
    const bound = south({ value: 10_000, qualifier: 'more than' });
    expect(verdictOn(north({ value: 12_000, qualifier: 'about' }), bound)).toMatchObject({
      ...{ verdict: 'agree', kind: 'consistent', independent: false },
    });
    expect(judged(north({ value: 11_000, qualifier: 'nearly' }), bound)).toBe('agree independent-agreement');
    expect(judged(north({ qualifier: 'more than' }), south({ qualifier: 'more than' }))).toBe(
      'agree independent-agreement',
    );
    expect(judged(north({ qualifier: 'about' }), south({ qualifier: 'more than' }))).toBe(
      'agree independent-agreement',
    );
  });
});

describe('figures apart', () => {
  test('contradict each other within the strict window, softly where words could stretch', () => {
    expect(judged(north(), south({ value: 4000, asOf: '2025-01-17' }))).toBe('conflict soft disjoint');
    const hard = verdictOn(north({ qualifier: 'more than' }), south({ value: 1100, qualifier: 'about' }));
    expect(hard).toMatchObject({
      verdict: 'conflict',
      strength: 'hard',
      kind: 'disjoint',
      independent: true,
    });
    expect(hard.reason).toContain('contradict each other on the same day: the higher is 2.7 times the lower');
  });

  test('that words could stretch to do not fit as they are worded, and contradict nothing more', () => {
    const { reason } = verdictOn(north(), south({ value: 4000, asOf: '2025-01-17' }));
    expect(reason).toContain('do not fit as they are worded, 7 days apart: the higher is 33 per cent');
    expect(reason).toContain('; read loosely, they could.');
    expect(reason).not.toContain('contradict');
  });

  test('beyond it, later and higher is what a running total does', () => {
    const verdict = verdictOn(north(), south({ value: 9000, asOf: '2025-01-18' }));
    expect(verdict).toMatchObject({ verdict: 'not-comparable', kind: 'time', days: 8 });
    expect(verdict.reason).toContain('8 days apart');
    expect(verdict.reason).toContain('later and higher, as a running total may be');
  });

  test('a running total cannot fall, however long it takes', () => {
    expect(judged(north(), south({ value: 2000, asOf: '2026-01-10' }))).toBe('conflict soft falling');
    expect(judged(north(), south({ value: 1000, asOf: '2026-01-10' }))).toBe('conflict hard falling');
  });

  test('a stock that fell beyond the window is for the desk to look at', () => {
    const working = { measure: 'working' };
    expect(judged(north(working), south({ ...working, value: 100, asOf: '2025-06-01' }))).toBe(
      'not-comparable no-rule',
    );
    expect(judged(north(working), south({ ...working, value: 9000, asOf: '2025-06-01' }))).toBe(
      'not-comparable time',
    );
  });
});

describe('spans of days', () => {
  test('are apart by the gap between them, and none where they touch', () => {
    const days = (asOf: string) =>
      verdictOn(north({ asOf: '2025-01-11/2025-01-20' }), south({ value: 3100, asOf })).days;
    expect([days('2025-01-20/2025-01-25'), days('2025-01'), days('2025-01-25'), days('2025-01-01')]).toEqual([
      0, 0, 5, 10,
    ]);
  });

  test('that overlap have no order, so that a lower figure is no fall', () => {
    expect(judged(north({ asOf: '2025-01' }), south({ value: 1000, asOf: '2025-01-31' }))).toBe(
      'conflict hard disjoint',
    );
  });
});

describe('an as-of that is not given', () => {
  const undated = (fields: object) => south({ asOf: null, ...fields });

  test('leaves open what depends on it', () => {
    const verdict = verdictOn(north(), undated({ value: 3100 }));
    expect(verdict).toMatchObject({ verdict: 'not-comparable', kind: 'time', days: null });
    expect(verdict.reason).toContain('date not given');
    expect(judged(north(), undated({ value: 9000 }))).toBe('not-comparable time');
  });

  test('decides nothing where every day gives one verdict', () => {
    // Stated before North's figure or on its day, and higher: lower afterwards is a fall, on the day a clash.
    expect(verdictOn(north({ value: 1000 }), undated({ statedOn: '2025-01-10' }))).toMatchObject({
      ...{ verdict: 'conflict', strength: 'hard', kind: 'disjoint', days: null },
    });
    expect(judged(north({ value: 1000 }), undated({ statedOn: '2025-01-11' }))).toBe(
      'conflict hard disjoint',
    );
    expect(judged(north({ value: 1000 }), undated({ statedOn: '2025-02-11' }))).toBe('not-comparable time');
    expect(judged(north(), undated({ population: 'cattle' }))).toBe('not-comparable population');
  });

  test('is bounded by the first article where no day of statement is known', () => {
    const mentions = ['paper-new', 'paper-old'].map((document) => ({
      document,
      quote: 'q',
      attribution: 'explicit',
    }));
    expect(judged(north({ value: 1000 }), undated({ mentions }))).toBe('conflict hard disjoint');
    expect(judged(north({ value: 1000 }), undated({ mentions: mentions.slice(0, 1) }))).toBe(
      'not-comparable time',
    );
  });

  test('on both sides leaves every distance open', () => {
    expect(judged(north({ asOf: null }), undated({ value: 3100 }))).toBe('not-comparable time');
    expect(judged(north({ asOf: null }), figure({ by: 'ministry', asOf: null, value: 3100 }))).toBe(
      'agree not-independent',
    );
  });
});
