import { describe, expect, test } from 'vitest';
import { desk } from './run.ts';

const JCS = 'jcs-killed-or-wounded-1100';
const ZELENSKY = 'zelensky-killed-or-wounded-3000';

const json = async (...ids: string[]) => {
  const { code, out, err } = await desk('compare', '--json', ...ids);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

describe('compare', () => {
  test('gives the verdicts of a pair in the stable form, whichever comes first', async () => {
    const found = await json(ZELENSKY, JCS);
    expect(found).toEqual({
      verdicts: [
        {
          a: expect.any(String),
          b: expect.any(String),
          verdict: 'conflict',
          strength: 'hard',
          kind: 'disjoint',
          independent: true,
          days: 0,
          overtakenBy: 'nis-killed-300+nis-wounded-2700',
          reason: expect.stringContaining('contradict each other'),
        },
      ],
    });
    expect(await json(JCS, ZELENSKY)).toEqual(found);
  });

  test('finds a sum by its parts, in any order', async () => {
    const found = await json('nis-wounded-2700+nis-killed-300', ZELENSKY);
    expect(found.verdicts).toMatchObject([
      { verdict: 'agree', days: 21, a: 'nis-killed-300+nis-wounded-2700' },
    ]);
  });

  test('is read aloud without --json', async () => {
    const { code, out } = await desk('compare', ZELENSKY, JCS);
    expect(code).toBe(0);
    expect(out).toMatch(/^conflict, hard \(disjoint\): .*Overtaken since: /);
  });

  test('says which claim there is not, and which was meant', async () => {
    expect(await desk('compare', 'nis-kiled-300', ZELENSKY)).toEqual({
      code: 2,
      out: '',
      err: 'There is no claim nis-kiled-300: did you mean nis-killed-300?',
    });
  });

  test('needs two', async () => {
    expect(await desk('compare', ZELENSKY)).toMatchObject({ code: 2, out: '' });
  });
});
