import { describe, expect, test } from 'vitest';
import { figure } from '../builder.ts';
import { judged, verdictOn } from './judged.ts';

/** The army's figure on 10 January, and one of the ministry or the army itself on another day. */
const army = (fields: object = {}) => figure({ value: 3000, ...fields });
const ministry = (fields: object = {}) => figure({ by: 'ministry', ...fields });

describe('one originator', () => {
  test('a later, other figure is an update, overlap or not', () => {
    for (const value of [3100, 9000]) {
      const [earlier, later] = [army(), army({ value, asOf: '2025-03-01' })];
      expect(verdictOn(earlier, later)).toMatchObject({
        ...{ verdict: 'updates', kind: 'rising', independent: false },
        ...{ a: later.id, b: earlier.id, days: 50 },
      });
    }
  });

  test('a lower running total is a revision; a lower stock has fallen', () => {
    expect(judged(army(), army({ value: 2000, asOf: '2025-03-01' }))).toBe('updates revised-down');
    const working = (fields: object) => army({ measure: 'working', ...fields });
    expect(judged(working({}), working({ value: 2000, asOf: '2025-03-01' }))).toBe('updates falling');
  });

  test('a range that only became narrower has gone nowhere', () => {
    const range = (min: number, max: number, asOf: string) => army({ value: null, min, max, asOf });
    expect(judged(range(2000, 4000, '2025-01-01'), range(2500, 3500, '2025-02-01'))).toBe(
      'updates not-independent',
    );
  });

  test('the same number later is a restatement', () => {
    const verdict = verdictOn(army(), army({ asOf: '2025-02-20', qualifier: 'about' }));
    expect(verdict).toMatchObject({ verdict: 'agree', kind: 'restated', independent: false, days: 41 });
    expect(verdict.reason).toContain('41 days apart');
  });

  test('another word may make the same number another figure', () => {
    const fewer = army({ qualifier: 'fewer than', asOf: '2025-02-20' });
    expect(judged(army({ qualifier: 'more than' }), fewer)).toBe('updates revised-down');
  });

  test('two figures for one day contradict each other', () => {
    expect(judged(army(), army({ value: 4100 }))).toBe('conflict soft inside-parent');
    expect(judged(army({ value: 17 }), army({ value: 19 }))).toBe('conflict hard inside-parent');
    expect(judged(army(), army({ value: 3100 }))).toBe('agree not-independent');
  });
});

describe('two bodies of one parent', () => {
  test('agree, but not independently', () => {
    const verdict = verdictOn(army(), ministry({ value: 3100 }));
    expect(verdict).toMatchObject({ verdict: 'agree', kind: 'not-independent', independent: false });
    expect(verdict.reason).toContain('both speak for North');
    expect(judged(army(), ministry({ value: 3100, asOf: '2027-01-01' }))).toBe('agree not-independent');
  });

  test('a bound whose number the other does not contain corroborates nothing', () => {
    expect(judged(army({ value: 12_000 }), ministry({ value: 10_000, qualifier: 'more than' }))).toBe(
      'agree consistent',
    );
  });

  test('later and higher is an update, later and lower a contradiction', () => {
    expect(judged(army(), ministry({ value: 9000, asOf: '2025-01-20' }))).toBe('updates rising');
    const verdict = verdictOn(army(), ministry({ value: 1000, asOf: '2025-01-20' }));
    expect(verdict).toMatchObject({ verdict: 'conflict', strength: 'hard', kind: 'inside-parent' });
    expect(verdict.reason).toContain('contradict each other inside North');
  });

  test('a stock may fall', () => {
    const [then, now] = [
      army({ measure: 'working' }),
      ministry({ measure: 'working', value: 1000, asOf: '2025-02-01' }),
    ];
    expect(judged(then, now)).toBe('updates falling');
  });

  test('without an order there is no update', () => {
    expect(judged(army(), ministry({ value: 9000 }))).toBe('conflict hard inside-parent');
    expect(judged(army({ asOf: '2025-01' }), ministry({ value: 9000, asOf: '2025-01-31' }))).toBe(
      'conflict hard inside-parent',
    );
  });

  test('a later total that means only a part takes nothing back', () => {
    const part = ministry({ value: 1000, scope: 'first-wave', asOf: '2025-01-20' });
    expect(judged(army(), part)).toBe('not-comparable scope');
    expect(judged(army(), army({ value: 1000, scope: 'first-wave', asOf: '2025-01-20' }))).toBe(
      'not-comparable scope',
    );
    expect(judged(army({ scope: 'first-wave', value: 1000 }), ministry({ asOf: '2025-01-20' }))).toBe(
      'updates rising',
    );
  });
});

describe('joint statements', () => {
  const joint = (fields: object = {}) => figure({ by: ['army', 'president'], ...fields });

  test('are not independent of any who made them', () => {
    expect(verdictOn(joint(), army({ value: 3100 }))).toMatchObject({ verdict: 'agree', independent: false });
    expect(verdictOn(joint(), figure({ by: 'spokesman', value: 3100 }))).toMatchObject({
      independent: false,
    });
  });

  test('say for whom else they speak', () => {
    const { reason } = verdictOn(joint(), army({ value: 3100 }));
    expect(reason).toContain('overlap, but both speak for North, one of them for South too: this is no');
    const apart = verdictOn(joint({ value: 17 }), army({ value: 19 }));
    expect(apart.reason).toContain(
      'contradict each other, though both speak for North, one of them for South',
    );
    const both = verdictOn(joint(), figure({ by: ['ministry', 'aid'], value: 3100 }));
    expect(both.reason).toContain('both speak for North, the first for South too, the second for Aid');
  });

  test('are updated only by one that all their parents stand behind', () => {
    const later = { value: 9000, asOf: '2025-01-20' };
    expect(judged(army(), joint(later))).toBe('updates rising');
    expect(judged(joint(), army(later))).toBe('not-comparable time');
    expect(judged(joint(), army({ ...later, asOf: '2025-01-12' }))).toBe('conflict hard disjoint');
  });
});
