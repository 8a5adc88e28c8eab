import { describe, expect, test } from 'vitest';
import { agreedOn, compare, positionsOf } from '../../../src/claims/verdicts/index.ts';
import { claimOf, dossierOf, figure, position } from '../builder.ts';
import { judged, verdictOn } from './judged.ts';

const denies = (fields: object = {}) => position({ by: 'president', stance: 'denies', ...fields });

describe('contradiction', () => {
  test('who asserts against who denies, and what they said', () => {
    const mentions = (quote: string) => [{ document: 'paper-new', quote, attribution: 'explicit' }];
    const verdict = verdictOn(
      position({ mentions: mentions('it falls, by all accounts') }),
      denies({ mentions: mentions('not a finger’s breadth') }),
    );
    expect(verdict).toMatchObject({
      verdict: 'conflict',
      strength: 'hard',
      kind: 'position',
      independent: true,
    });
    expect(verdict.reason).toContain('Army: “it falls, by all accounts”');
    expect(verdict.reason).toContain('President: “not a finger’s breadth”');
  });

  test('also where the one follows from the other, and never the reverse', () => {
    expect(judged(position({ proposition: 'gone' }), denies())).toBe('conflict hard position');
    expect(judged(position(), denies({ proposition: 'gone' }))).toBe('not-comparable no-rule');
  });

  test('is soft when one side speaks only for its own, or hedges the fact', () => {
    expect(judged(position({ scope: 'own-district' }), denies())).toBe('conflict soft position');
    expect(judged(position({ modality: 'possible' }), denies())).toBe('conflict soft position');
    expect(judged(position({ modality: 'apparent' }), denies())).toBe('conflict hard position');
    const { reason } = verdictOn(position({ scope: 'own-district' }), denies({ modality: 'possible' }));
    expect(reason).toContain('disagree on “falling”');
    expect(reason).toContain('Army speaks only of own-district. President only calls it possible.');
  });

  test('of those whose name is a plural is told in the plural', () => {
    const { reason } = verdictOn(position({ by: 'crews', scope: 'own-district' }), denies());
    expect(reason).toContain('disagree inside South on “falling”');
    expect(reason).toContain('Rescue crews speak only of own-district.');
  });

  test('inside a parent is marked, and never told as the parent speaking twice', () => {
    const verdict = verdictOn(position({ by: 'spokesman' }), denies());
    expect(verdict).toMatchObject({ verdict: 'conflict', kind: 'inside-parent', independent: false });
    expect(verdict.reason).toContain('Spokesman');
    expect(verdict.reason).not.toMatch(/South says/);
  });

  test('of a joint speaker says who else speaks there', () => {
    const { reason } = verdictOn(position({ by: ['army', 'crews'] }), denies());
    expect(reason).toContain(
      'contradict each other on “falling”, though both speak for South, one of them for North too: ',
    );
  });

  test('needs one place and one time', () => {
    expect(judged(position({ scope: 'first-wave' }), denies({ scope: 'own-district' }))).toBe(
      'not-comparable scope',
    );
    expect(judged(position({ place: 'coast' }), denies())).toBe('not-comparable scope');
    expect(judged(position({ period: '2025-01' }), denies({ period: '2025-02' }))).toBe(
      'not-comparable time',
    );
  });
});

test('a later position of the same originator that turns its earlier one is an update', () => {
  const then = position();
  const now = position({ stance: 'denies', statedOn: '2025-02-01' });
  expect(verdictOn(then, now)).toMatchObject({ verdict: 'updates', kind: 'position', a: now.id, b: then.id });
  expect(judged(then, position({ stance: 'denies' }))).toBe('conflict hard inside-parent');
});

describe('agreement', () => {
  test('is on the weaker proposition only, which is named', () => {
    const [gone, falling] = [position({ proposition: 'gone' }), position({ by: 'president' })];
    const verdict = verdictOn(gone, falling);
    expect(verdict).toMatchObject({ verdict: 'agree', kind: 'independent-agreement', independent: true });
    expect(verdict.reason).toContain('both say “falling”; only Army says “gone”');
    expect(agreedOn(positionsOf(gone), positionsOf(falling), dossierOf())).toEqual({
      stance: 'asserts',
      propositions: ['falling'],
    });
  });

  test('may be on what follows from both', () => {
    const [gone, drained] = [
      position({ proposition: 'gone' }),
      position({ by: 'president', proposition: 'drained' }),
    ];
    expect(verdictOn(gone, drained).reason).toContain(
      'both say “falling”; only Army says “gone”; only President says “drained”',
    );
  });

  test('of two who deny is on the stronger', () => {
    const [one, other] = [denies(), denies({ by: 'army', proposition: 'gone' })];
    expect(agreedOn(positionsOf(one), positionsOf(other), dossierOf())).toEqual({
      stance: 'denies',
      propositions: ['gone'],
    });
    expect(judged(one, other)).toBe('agree independent-agreement');
    expect(
      agreedOn(
        positionsOf(denies({ proposition: 'gone' })),
        positionsOf(denies({ proposition: 'drained' })),
        dossierOf(),
      ),
    ).toBeNull();
  });

  test('inside a parent, or of one source with itself, is none between two', () => {
    expect(judged(position({ by: 'spokesman' }), position({ by: 'president' }))).toBe(
      'agree not-independent',
    );
    expect(judged(position(), position({ statedOn: '2025-02-01' }))).toBe('agree restated');
    const { reason } = verdictOn(position({ by: ['army', 'crews'] }), position({ by: 'president' }));
    expect(reason).toContain('Both speak for South, one of them for North too: this is no independent');
  });
});

test('unrelated positions have no verdict but that', () => {
  expect(judged(position(), position({ by: 'president', proposition: 'rebuilt' }))).toBe(
    'not-comparable no-rule',
  );
});

test('silence is no position, and neither is an open question', () => {
  const silence = claimOf({ kind: 'statement', proposition: 'falling', stance: 'denies', by: 'paper' });
  expect(positionsOf(silence)).toEqual([]);
  expect(judged(position(), silence)).toBe('not-comparable no-rule');
  expect(judged(position(), denies({ stance: 'open' }))).toBe('not-comparable no-rule');
});

describe('a figure that implies a position', () => {
  const atWork = (fields: object = {}) =>
    figure({ measure: 'working', implies: [{ proposition: 'falling', stance: 'denies' }], ...fields });

  test('is compared as one', () => {
    expect(judged(atWork({ by: 'president' }), position())).toBe('conflict hard position');
  });

  test('beside another has a verdict of each', () => {
    const [one, other] = [atWork(), atWork({ by: 'president' })];
    const verdicts = compare(one, other, { dossier: dossierOf([one, other]) });
    expect(verdicts.map(({ verdict, kind }) => `${verdict} ${kind}`)).toEqual([
      'agree independent-agreement',
      'agree independent-agreement',
    ]);
    expect(verdicts[1]?.reason).toContain('both deny “falling”');
  });
});
