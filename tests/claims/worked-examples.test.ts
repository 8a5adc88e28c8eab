import { beforeAll, describe, expect, test } from 'vitest';
import { type AnyClaim, computeSums, isComputed } from '../../src/claims/figures/index.ts';
import { flagsOf } from '../../src/claims/flags.ts';
import { voices } from '../../src/claims/independence.ts';
import { parseDays } from '../../src/claims/record/day.ts';
import type { Dossier } from '../../src/claims/record/dossier.ts';
import { compare, type Verdict } from '../../src/claims/verdicts/index.ts';
import { readLibrary } from '../../src/files/read-dossiers.ts';

let dossier: Dossier;
let claims: readonly AnyClaim[];

beforeAll(async () => {
  const [dprk] = (await readLibrary('data', 'dprk')).dossiers;
  if (dprk === undefined) throw new Error('data/dprk does not load');
  dossier = dprk;
  claims = [...dossier.claims.values(), ...computeSums([...dossier.claims.values()], dossier)];
});

/** The one claim that fits; the test fails where there is none, or more than one. */
function the(fits: (claim: AnyClaim) => boolean): AnyClaim {
  const [claim, ...others] = claims.filter(fits);
  if (claim === undefined || others.length > 0)
    throw new Error(`expected one claim, found ${[claim, ...others].map((found) => found?.id)}`);
  return claim;
}

const figure = (originator: string, value: number, measure: string) =>
  the(
    (claim) => claim.originators.join() === originator && claim.value === value && claim.measure === measure,
  );

const position = (originator: string) =>
  the(
    ({ kind, originators, proposition }) =>
      kind === 'position' &&
      originators.join() === originator &&
      proposition === 'not-fighting-since-mid-january',
  );

const jcs1100 = () => figure('jcs', 1100, 'killed_or_wounded');
const jcs4000 = () => figure('jcs', 4000, 'killed_or_wounded');
const nis3000 = () => figure('nis', 3000, 'killed_or_wounded');
const zelensky = () => figure('zelensky', 3000, 'killed_or_wounded');
const nisSent = () => figure('nis', 11_000, 'sent');
const ukrainianIntelligenceSent = () => figure('ukrainian-intelligence', 12_000, 'sent');
const agenciesSent = () => the(({ originators, value }) => originators.length > 1 && value === 10_000);

const verdicts = (a: AnyClaim, b: AnyClaim): Verdict[] => compare(a, b, { dossier });
const verdict = (a: AnyClaim, b: AnyClaim): Verdict => {
  const [only, ...others] = verdicts(a, b);
  if (only === undefined || others.length > 0) throw new Error('expected one verdict');
  return only;
};

describe('casualties', () => {
  test("NIS's 300 and about 2,700 are our sum of about 3,000", () => {
    const sum = nis3000();
    expect(isComputed(sum) && sum.parts.map(({ value, measure }) => [value, measure])).toEqual([
      [300, 'killed'],
      [2700, 'wounded'],
    ]);
    expect(sum).toMatchObject({ qualifier: 'about', asOf: { from: '2025-01-13' } });
  });

  test("it agrees with Zelensky's more than 3,000, 21 days apart", () => {
    const found = verdict(nis3000(), zelensky());
    expect(found).toMatchObject({
      verdict: 'agree',
      kind: 'independent-agreement',
      independent: true,
      days: 21,
    });
    expect(found.reason).toContain('running totals 21 days apart');
  });

  test("Zelensky's and the JCS's of 23 December conflict hard, and that was overtaken", () => {
    const found = verdict(zelensky(), jcs1100());
    expect(found).toMatchObject({
      verdict: 'conflict',
      strength: 'hard',
      days: 0,
      overtakenBy: nis3000().id,
    });
    expect(found.reason).toContain(
      "South Korea's about 3,000 of 13 January 2025 (our sum) agrees with Zelensky's",
    );
  });

  test("South Korea's count was updated: 1,100, 3,000, 4,000", () => {
    for (const [earlier, later] of [
      [jcs1100(), nis3000()],
      [jcs1100(), jcs4000()],
      [nis3000(), jcs4000()],
    ] as const)
      expect(verdict(earlier, later)).toMatchObject({
        verdict: 'updates',
        kind: 'rising',
        a: later.id,
        b: earlier.id,
      });
  });

  test("the JCS's 4,000 cannot be set against Zelensky's figure", () => {
    const found = verdict(jcs4000(), zelensky());
    expect(found).toMatchObject({ verdict: 'not-comparable', kind: 'time', days: 94 });
    expect(found.reason).toContain('94 days apart');
    expect(found.reason).toContain('later and higher, as a running total may be');
  });

  test('the 4,000 are one claim, killed or wounded, that one article prints as deaths', () => {
    expect(
      claims.filter(({ value, originators }) => value === 4000 && originators.includes('jcs')),
    ).toHaveLength(1);
    const flags = flagsOf(jcs4000(), dossier);
    const printed = jcs4000().mentions.filter((_, at) => flags.mentions[at]?.includes('measure-drift'));
    expect(printed.map(({ measureAsPrinted }) => measureAsPrinted)).toEqual(['killed']);
  });

  test("NIS's 300 are flagged where they are told as of now, and not where they were first told", () => {
    const killed = figure('nis', 300, 'killed');
    const { mentions } = flagsOf(killed, dossier);
    const restated = killed.mentions.filter((_, at) => mentions[at]?.includes('restated'));
    expect(restated[0]?.quote).toMatch(/^300 of them are now believed to be dead/);
    expect(restated.map(({ document }) => document)).not.toContain('kbs-2025-01-14');
  });

  test("entered as killed, it would be an outlier, ×13 NIS's 300", () => {
    const entered = { ...jcs4000(), id: 'entered-as-killed', measure: 'killed', occasion: null };
    const others = claims.filter(({ id }) => id !== jcs4000().id);
    const [found] = compare(entered, figure('nis', 300, 'killed'), { dossier, claims: others });
    expect(found).toMatchObject({ verdict: 'conflict', kind: 'outlier', independent: false });
    expect(found?.reason).toContain("×13 NIS's count, and fits NIS's about 3,000 killed or wounded");
  });

  test('two parents speak: South Korea and Ukraine', () => {
    const shown = [jcs4000(), nis3000(), jcs1100(), zelensky()];
    expect(voices(shown, dossier).map(({ id }) => id)).toEqual(['south-korea', 'ukraine']);
  });
});

describe('men sent', () => {
  test("NIS's about 11,000 and Ukrainian intelligence's about 12,000 conflict softly: later and lower", () => {
    const found = verdict(nisSent(), ukrainianIntelligenceSent());
    expect(found).toMatchObject({
      verdict: 'conflict',
      strength: 'soft',
      kind: 'falling',
      independent: true,
    });
    expect(found.reason).toContain('the later is lower');
  });

  test("the JCS's nearly 11,000 means the first wave, and contradicts nobody who counts them all", () => {
    for (const all of [ukrainianIntelligenceSent(), figure('ukraine', 12_000, 'sent')])
      expect(verdict(figure('jcs', 11_000, 'sent'), all)).toMatchObject({
        verdict: 'not-comparable',
        kind: 'scope',
      });
  });

  test('more than 10,000 is consistent with either, and independent of neither', () => {
    for (const other of [nisSent(), ukrainianIntelligenceSent()])
      expect(verdict(agenciesSent(), other)).toMatchObject({
        verdict: 'agree',
        kind: 'consistent',
        independent: false,
      });
  });

  test('the first wave and 3,000 more are about 14,000, as of the increment', () => {
    const sum = figure('jcs', 14_000, 'sent');
    const increment = figure('jcs', 3000, 'additional_troops');
    expect(sum).toMatchObject({ qualifier: 'about', scope: null, asOf: increment.asOf });
    const firstWave = figure('jcs', 11_000, 'sent');
    expect(verdict(sum, firstWave)).toMatchObject({ verdict: 'not-comparable', kind: 'scope' });
    expect(verdict(sum, increment)).toMatchObject({ verdict: 'not-comparable', kind: 'accumulation' });
  });

  test('a total printed later that still means the first wave breaks nothing', () => {
    const printed = figure('jcs', 11_000, 'sent');
    const date = parseDays('2025-05-01');
    if (date === null) throw new Error('no date');
    const later: AnyClaim = {
      ...printed,
      id: 'later',
      occasion: null,
      asOf: { ...date, basis: { kind: 'in-text' } },
    };
    expect(verdict(later, figure('jcs', 14_000, 'sent'))).toMatchObject({
      verdict: 'not-comparable',
      kind: 'scope',
    });
  });

  test.each<[string, () => AnyClaim, string]>([
    ["the NYT's 50,000 is another force", () => the(({ value }) => value === 50_000), 'population'],
    ["the JCS's 3,000 more is an increment", () => figure('jcs', 3000, 'additional_troops'), 'accumulation'],
    ["Budanov's 8,000 is a stock", () => figure('budanov', 8000, 'fighting'), 'accumulation'],
  ])('%s', (_, other, kind) => {
    for (const sent of [nisSent(), ukrainianIntelligenceSent(), agenciesSent()])
      expect(verdict(sent, other())).toMatchObject({ verdict: 'not-comparable', kind });
  });
});

describe('fighting and withdrawn', () => {
  test("NIS and Budanov conflict hard, in each other's words", () => {
    const found = verdict(position('nis'), position('budanov'));
    expect(found).toMatchObject({
      verdict: 'conflict',
      strength: 'hard',
      kind: 'position',
      independent: true,
    });
    expect(found.reason).toMatch(/NIS: “Since mid-January.*Budanov: “.*incorrect/);
  });

  test("Ukraine's special forces and Budanov conflict softly, inside Ukraine", () => {
    const found = verdict(position('special-forces'), position('budanov'));
    expect(found).toMatchObject({
      verdict: 'conflict',
      strength: 'soft',
      kind: 'inside-parent',
      independent: false,
    });
    expect(found.reason).not.toContain('Ukraine says');
  });

  test('NIS and the Ukrainian military agree on the weaker: not fighting', () => {
    const withdrawn = the(
      ({ proposition, originators }) =>
        proposition === 'withdrawn-from-front' && originators.join() === 'ukraine-military',
    );
    const found = verdict(position('nis'), withdrawn);
    expect(found).toMatchObject({ verdict: 'agree', kind: 'independent-agreement' });
    expect(found.reason).toContain("both say “not fighting”; only Ukraine's military says “withdrawn”");
  });

  test("Budanov's 8,000 still fighting denies it too", () => {
    expect(verdict(figure('budanov', 8000, 'fighting'), position('nis'))).toMatchObject({
      ...{ verdict: 'conflict', strength: 'hard', kind: 'position' },
    });
  });

  test('what is not confirmed is no position and no voice', () => {
    const remarks = claims.filter(({ kind, proposition }) => kind === 'statement' && proposition !== null);
    expect(remarks.length).toBeGreaterThan(0);
    expect(voices(remarks, dossier)).toEqual([]);
    for (const remark of remarks) expect(verdict(remark, position('nis')).kind).toBe('no-rule');
  });
});
