import { describe, expect, test } from 'vitest';
import { computeSums } from '../../src/claims/figures/index.ts';
import { flagsOf } from '../../src/claims/flags.ts';
import { claimOf, dossierOf, figure, position, type Raw } from './builder.ts';

const dossier = dossierOf();
const mention = (fields: Raw = {}) => ({
  document: 'paper-old',
  quote: '3,000',
  attribution: 'explicit',
  ...fields,
});
const flags = (claim: Raw, ...mentions: Raw[]) =>
  flagsOf(figure({ ...claim, mentions: mentions.map(mention) }), dossier);

test('a relay that counts something else', () => {
  expect(flags({}, { measureAsPrinted: 'killed' }, { measureAsPrinted: 'hurt' }, {})).toEqual({
    claim: ['measure-drift'],
    mentions: [['measure-drift'], [], []],
  });
});

test('a relay with another word, or none', () => {
  const printed = (word: string | null) => ({ qualifierAsPrinted: word });
  expect(
    flags({ qualifier: 'about' }, printed('about'), printed('nearly'), printed('bare'), printed(null))
      .mentions,
  ).toEqual([[], ['qualifier-drift'], ['qualifier-drift'], []]);
  expect(flags({}, printed('bare'), printed('some')).mentions).toEqual([[], ['qualifier-drift']]);
});

test('a relay that is surer than the speaker', () => {
  const claim = position({
    modality: 'apparent',
    mentions: [mention({ modalityAsPrinted: 'confirmed' }), mention()],
  });
  expect(flagsOf(claim, dossier)).toEqual({ claim: ['modality-drift'], mentions: [['modality-drift'], []] });
});

test('translated is a claim of which every place is', () => {
  expect(flags({}, { document: 'paper-translated' }).claim).toEqual(['translated']);
  expect(flags({ asOf: '2025-02-20' }, { document: 'paper-translated' }, {})).toEqual({
    claim: [],
    mentions: [['translated'], []],
  });
});

test('undated is what happened at a time that no document gives', () => {
  expect(flags({ asOf: null }, {}).claim).toEqual(['undated']);
  expect(flagsOf(claimOf({ kind: 'forecast' }), dossier).claim).toEqual([]);
});

describe('restated', () => {
  const old = { asOf: '2025-01-10' };

  test('is an old figure printed again without its date', () => {
    expect(flags(old, {}, { document: 'paper-new' })).toEqual({
      claim: ['restated'],
      mentions: [[], ['restated']],
    });
  });

  test.each<[string, Raw, Raw[]]>([
    ['in the first article that prints it', old, [{ document: 'paper-new' }]],
    ['within the loose window', { asOf: '2025-02-01' }, [{}, { document: 'paper-new' }]],
    ['with its month', old, [{}, { document: 'paper-new', quote: 'In January it was 3,000' }]],
    ['with its year', old, [{}, { document: 'paper-new', quote: '3,000 as of 10/1/2025' }]],
    [
      'with the month of the statement',
      { ...old, statedOn: '2024-12-01' },
      [{}, { document: 'paper-new', quote: '3,000 in December' }],
    ],
    ['only in our words', old, [{}, { document: 'paper-new', quote: null, paraphrase: 'Prints it again.' }]],
  ])('not %s', (_, claim, mentions) => {
    expect(flags(claim, ...mentions).claim).not.toContain('restated');
  });
});

test('a sum has the flags of its parts, mention by mention', () => {
  const killed = figure({
    measure: 'killed',
    value: 300,
    mentions: [mention({ measureAsPrinted: 'injured' })],
  });
  const injured = figure({
    measure: 'injured',
    value: 2700,
    mentions: [mention(), mention({ document: 'paper-new' })],
  });
  const [sum] = computeSums([killed, injured], dossier);
  expect(sum && flagsOf(sum, dossier)).toEqual({
    claim: ['measure-drift', 'restated'],
    mentions: [['measure-drift'], [], ['restated']],
  });
});
