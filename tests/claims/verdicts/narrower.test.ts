import { describe, expect, test } from 'vitest';
import { figure } from '../builder.ts';
import { judged, verdictOn } from './judged.ts';

/** North counts all; the part is the first wave alone, and lower. */
const whole = (fields: object = {}) => figure({ measure: 'sent', value: 12_000, ...fields });
const part = (fields: object = {}) => whole({ value: 9000, scope: 'first-wave', ...fields });

describe('a lower figure of a narrower scope breaks nothing', () => {
  test.each([
    ['of the same day', '2025-01-10'],
    ['later, as no running total may fall', '2025-06-01'],
    ['earlier, within the strict window', '2025-01-01'],
    ['at a date not given', null],
  ])('%s, from another parent', (_, asOf) => {
    const verdict = verdictOn(whole(), part({ by: 'president', asOf }));
    expect(verdict).toMatchObject({
      ...{ verdict: 'not-comparable', kind: 'scope', strength: null, scopeDiffers: true },
    });
    expect(verdict.reason).toContain('the lower says that it means a part alone, first-wave,');
  });

  test('from the same parent or the same source, unless the whole is counted later', () => {
    for (const by of ['ministry', 'army']) {
      expect(judged(whole(), part({ by, asOf: '2025-01-20' }))).toBe('not-comparable scope');
      expect(judged(whole(), part({ by }))).toBe('not-comparable scope');
      expect(judged(whole({ asOf: '2025-01-20' }), part({ by }))).toBe('updates rising');
    }
  });

  test('from a joint speaker, whose earlier figure one of them alone cannot replace', () => {
    const joint = part({ by: ['army', 'president'] });
    expect(judged(whole({ asOf: '2025-01-20' }), joint)).toBe('not-comparable scope');
  });

  test('of a stock, too', () => {
    const working = { measure: 'working', by: 'president' };
    expect(judged(whole({ measure: 'working' }), part(working))).toBe('not-comparable scope');
  });

  test('that leaps up later is no outlier of the part before it', () => {
    const killed = (fields: object) => figure({ measure: 'killed', ...fields });
    const [wave, all] = [
      killed({ value: 300, scope: 'first-wave' }),
      killed({ by: ['army', 'aid'], value: 4000 }),
    ];
    expect(judged(wave, all, [figure({ value: 3900, asOf: '2025-01-01' })])).toBe('not-comparable scope');
  });
});

describe('it goes on', () => {
  test('where the narrower is not the lower: that cannot be', () => {
    expect(judged(whole(), part({ by: 'president', value: 15_000 }))).toBe('conflict soft disjoint');
  });

  test('where they overlap', () => {
    const near = part({ by: 'president', value: 11_900, qualifier: 'about' });
    expect(verdictOn(whole(), near)).toMatchObject({ verdict: 'agree', scopeDiffers: true });
  });

  test('where only the place is narrower', () => {
    const front = whole({ by: 'president', value: 9000 });
    expect(judged(whole({ place: 'country' }), front)).toBe('conflict soft disjoint');
  });
});

test('what came in one month may be less than what came in two', () => {
  const more = (fields: object) =>
    figure({ measure: 'more-sent', value: 3000, period: '2025-01', ...fields });
  const twoMonths = more({ period: '2025-01/2025-02', asOf: '2025-02-28' });
  const january = (fields: object = {}) =>
    more({ by: 'president', value: 1000, asOf: '2025-01-31', ...fields });
  expect(verdictOn(twoMonths, january()).reason).toContain('a part alone, January 2025,');
  expect(judged(twoMonths, january())).toBe('not-comparable scope');
  expect(judged(twoMonths, january({ value: 5000 }))).toBe('conflict soft disjoint');
});
