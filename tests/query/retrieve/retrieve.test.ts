import { beforeAll, describe, expect, test } from 'vitest';
import { isComputed } from '../../../src/claims/figures/sums.ts';
import { type Days, parseDays } from '../../../src/claims/record/day.ts';
import type { DossierIndex } from '../../../src/query/index/dossier-index.ts';
import { retrieve } from '../../../src/query/retrieve/retrieve.ts';
import { understand } from '../../../src/query/understand/understand.ts';
import { dprkIndex } from '../dprk.ts';

let index: DossierIndex;
beforeAll(async () => {
  index = await dprkIndex();
});
const ask = (text: string, asOf: Days | null = null) =>
  retrieve(understand(text, index, { today: '2025-04-01' }), index, { asOf });
const ids = (text: string, asOf: string | null = null) =>
  ask(text, asOf === null ? null : parseDays(asOf)).claims.map(({ id }) => id);

const SUM = 'nis-killed-300+nis-wounded-2700';

test('a topic brings all that belongs to it, newest first, sums among it', () => {
  expect(ids('casualties')).toEqual([
    'jcs-killed-or-wounded-4000',
    'nis-killed-300',
    SUM,
    'nis-wounded-2700',
    'jcs-killed-or-wounded-1100',
    'zelensky-killed-or-wounded-3000',
  ]);
});

describe('a measure', () => {
  test('brings itself and what it contains, never a wider one', () => {
    expect(ids('killed')).toEqual(['nis-killed-300']);
    expect(ids('killed or wounded')).toContain('nis-killed-300');
    expect(ids('sent')).toEqual(expect.arrayContaining(['ukrainian-intelligence-officers-500']));
  });

  test('also brings, apart, what some relay printed under it', () => {
    expect(ask('killed').driftedIn.map(({ id }) => id)).toEqual(['jcs-killed-or-wounded-4000']);
    expect(ask('casualties').driftedIn).toEqual([]);
    expect(ask('4000 killed')).toMatchObject({
      claims: [],
      driftedIn: [{ id: 'jcs-killed-or-wounded-4000' }],
    });
    expect(ask('killed per zelensky').driftedIn.map(({ id }) => id)).not.toContain(
      'zelensky-killed-or-wounded-3000',
    );
  });
});

describe('a source', () => {
  test('stands for the bodies that speak as part of it', () => {
    const said = ids('what does seoul say');
    for (const id of [...ids('nis'), ...ids('jcs')]) expect(said).toContain(id);
    expect(said).not.toContain('zelensky-killed-or-wounded-3000');
  });

  test('that only passes on brings what it passed on', () => {
    expect(ids('what has yonhap said')).toEqual(
      expect.arrayContaining(['nis-not-fighting', 'jcs-additional-3000']),
    );
  });

  test('left out is left out with its bodies, and sums with a part left out', () => {
    expect(ids('casualties not seoul')).toEqual(['zelensky-killed-or-wounded-3000']);
    expect(ids('casualties not wounded')).not.toContain(SUM);
  });

  test('set against another without a subject brings what both spoke about', () => {
    const found = ask('difference between nis and zelensky').claims;
    expect(found.map(({ topic }) => topic)).toEqual(found.map(() => 'casualties'));
    expect(found.length).toBeGreaterThan(2);
  });
});

describe('a number', () => {
  test.each<[string, string[]]>([
    ['who said 4000', ['jcs-killed-or-wounded-4000']],
    ['300 dead?', ['nis-killed-300']],
    ['12k troops', ['ukraine-sent-12000', 'ukrainian-intelligence-sent-12000']],
    ['1.1k', ['jcs-killed-or-wounded-1100']],
    ['more than 20,000', ['nyt-assembled-force-50000']],
    ['who said 4321', []],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));

  test('finds our sums too', () => expect(ids('where is the 3,000 from')).toContain(SUM));
});

describe('time', () => {
  test('as of a day, as typed and as an option', () => {
    for (const found of [ask('casualties as of jan 13'), ask('casualties', parseDays('2025-01-13'))]) {
      expect(found.claims.map(({ id }) => id)).not.toContain('jcs-killed-or-wounded-4000');
      expect(found.claims.map(({ id }) => id)).toContain(SUM);
      expect(found.leftOut).toBe(1);
    }
  });

  test('both limits hold', () => {
    expect(ids('casualties as of jan 13', '2024-12-25')).toEqual([
      'jcs-killed-or-wounded-1100',
      'zelensky-killed-or-wounded-3000',
    ]);
  });

  test('since, within, before', () => {
    expect(ids('casualties since february')).toEqual(['jcs-killed-or-wounded-4000']);
    expect(ids('losses in 2024')).toEqual(['jcs-killed-or-wounded-1100', 'zelensky-killed-or-wounded-3000']);
    expect(ids('casualties before 2025')).toEqual(ids('losses in 2024'));
  });

  test('a forecast stands from the day it was stated', () => {
    expect(ids('reinforcements', '2025-01-22')).toContain('budanov-expects-reinforcements');
    expect(ids('reinforcements', '2025-01-21')).not.toContain('budanov-expects-reinforcements');
  });

  test('without an as-of, a claim stands from the day it was stated or first printed', () => {
    expect(ids('sent', '2025-02-03')).not.toContain('ukraine-sent-12000');
    expect(ids('sent', '2025-02-04')).toContain('ukraine-sent-12000');
  });

  test('the latest is the newest of each side', () => {
    expect(ids('latest casualties')).toEqual([
      'jcs-killed-or-wounded-4000',
      'nis-killed-300',
      'nis-wounded-2700',
      'zelensky-killed-or-wounded-3000',
    ]);
  });
});

describe('positions', () => {
  test('come with the figures that imply one, and with what entails them', () => {
    const found = ids('who says they are not fighting');
    expect(found).toEqual(
      expect.arrayContaining(['nis-not-fighting', 'budanov-fighting-8000', 'ukraine-military-withdrawn']),
    );
  });

  test('of one stance', () => {
    expect(ids('who denies the withdrawal').sort()).toEqual([
      'budanov-denies-absence',
      'budanov-fighting-8000',
    ]);
  });
});

test('a stance that only follows from what somebody said is told as that', () => {
  const { claims, understanding } = ask('who denies the withdrawal');
  expect(claims.map(({ id }) => id)).toContain('budanov-denies-absence');
  expect(understanding.relaxed).toEqual([expect.stringMatching(/^Nobody denies .*withdrawn.* in effect\.$/)]);
  expect(ask('who denies that they stopped fighting').understanding.relaxed).toEqual([]);
  expect(ask('withdrawal').understanding.relaxed).toEqual([]);
});

describe('words', () => {
  test('are looked for in statements and quotes', () => {
    expect(ids('frontal')).toEqual(['american-officials-frontal-attacks-expected']);
    expect(ids('harbour')).toEqual([]);
  });

  test('beside a topic narrow it only where few have them', () => {
    expect(ids('civilian boat')).toEqual(['prisoner-came-by-ship']);
    expect(ids('combat losses')).toEqual(ids('casualties'));
  });
});

describe('when nothing satisfies everything', () => {
  test('the least specific condition goes first, and that is said', () => {
    const { claims, understanding } = ask('zelensky on equipment');
    expect(claims.map(({ id }) => id)).toEqual(ids('equipment'));
    expect(understanding.relaxed).toEqual([expect.stringContaining('Zelensky')]);
  });

  test('never a parent: what a whole state has not said is an answer', () => {
    expect(ask('what does ukraine say about equipment')).toMatchObject({
      claims: [],
      understanding: { relaxed: [] },
    });
  });

  test('never the subject, the number, the time or what was excluded', () => {
    expect(ask('generals in 2019').claims).toEqual([]);
    expect(ask('4001 killed or wounded').claims).toEqual([]);
    expect(ask('casualties before 2024')).toMatchObject({ claims: [], understanding: { relaxed: [] } });
  });
});

test('nothing is brought for what was not understood', () => {
  for (const text of ['bananas', 'weather in kyiv', 'iran casualties', 'help', ''])
    expect(ask(text)).toMatchObject({ claims: [], leftOut: 0, driftedIn: [] });
});

test('a sum shows only where all of its parts do', () => {
  for (const text of ['casualties', 'nis', 'casualties as of jan 12', 'deployment', 'latest', 'jcs vs nis'])
    for (const claim of ask(text).claims)
      if (isComputed(claim)) for (const part of claim.parts) expect(part.status).toBe('current');
  expect(ids('casualties as of jan 12')).not.toContain(SUM);
});
