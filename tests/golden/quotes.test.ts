import { expect, test } from 'vitest';
import { flagsOf } from '../../src/claims/flags.ts';
import { check } from '../../src/query/check/check.ts';
import { dprkIndex } from '../query/dprk.ts';

const index = await dprkIndex();
const { dossier } = index;

/** Every place where an article prints a figure, with whether it prints it as something else. */
const printed = [...dossier.claims.values()]
  .filter(({ kind, measure }) => kind === 'figure' && measure !== null)
  .flatMap((claim) => {
    const flags = flagsOf(claim, dossier).mentions;
    return claim.mentions.flatMap(({ quote }, at) =>
      quote === null || !/\d|several|three|hundred/.test(quote)
        ? []
        : [{ id: claim.id, quote, drifts: flags[at]?.includes('measure-drift') === true }],
    );
  });

test.each(printed)('$id in “$quote”', ({ id, quote, drifts }) => {
  const found = check(quote, index, { today: '2025-04-01' }).filter(({ claims }) => claims.includes(id));
  const verdicts = found.map(({ verdict }) => verdict);
  // JCS has counted anew since December: that article's 1,100 is out of date, as it should be.
  expect(verdicts, JSON.stringify(check(quote, index, { today: '2025-04-01' }))).toEqual([
    drifts ? 'conflicts' : id === 'jcs-killed-or-wounded-1100' ? 'outdated' : 'matches',
  ]);
});

test('there are enough of them to tell', () => {
  expect(printed.length).toBeGreaterThan(30);
});
