import { describe, expect, test } from 'vitest';
import { computeSums } from '../../src/claims/figures/index.ts';
import { flagsOf } from '../../src/claims/flags.ts';
import type { Claim } from '../../src/claims/record/claim.ts';
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
  expect(flags({ asOf: '2025-02-24' }, { document: 'paper-translated' }, {})).toEqual({
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
    ['within the strict window', { asOf: '2025-02-22' }, [{}, { document: 'paper-new' }]],
    ['with its month', old, [{}, { document: 'paper-new', quote: 'In January it was 3,000' }]],
    ['with its year', old, [{}, { document: 'paper-new', quote: '3,000 as of 10/1/2025' }]],
    [
      'with the month of the statement',
      { ...old, statedOn: '2024-12-01' },
      [{}, { document: 'paper-new', quote: '3,000 in December' }],
    ],
    ['with its month, shortened', old, [{}, { document: 'paper-new', quote: '3,000 by 10 Jan.' }]],
    ['with its month in a headline', old, [{}, { document: 'paper-new', quote: '3,000 HURT BY 10 JANUARY' }]],
    [
      'with its date elsewhere in the article',
      old,
      [{}, { document: 'paper-new' }, { document: 'paper-new', quote: 'on 10 January' }],
    ],
    ['only in our words', old, [{}, { document: 'paper-new', quote: null, paraphrase: 'Prints it again.' }]],
  ])('not %s', (_, claim, mentions) => {
    expect(flags(claim, ...mentions).claim).not.toContain('restated');
  });
});

describe('restated, by what stands around it and in other languages', () => {
  const printedIn = (quote: string, language: string, fields: Raw = {}) => {
    const { documents } = dossier;
    const old = documents.get('paper-old');
    if (old === undefined) throw new Error('no article');
    const late = {
      ...old,
      id: 'late',
      language,
      publishedOn: { ...old.publishedOn, from: '2025-07-01', to: '2025-07-01' },
    };
    const claim = figure({
      asOf: '2025-01-10',
      ...fields,
      mentions: [mention(), mention({ document: 'late', quote })],
    });
    return { claim, documents: new Map([...documents, ['late', late]]) };
  };
  const isRestated = ({ claim, documents }: ReturnType<typeof printedIn>, ...others: Claim[]) =>
    flagsOf(claim, dossierOf([claim, ...others], { documents })).mentions[1]?.includes('restated');

  test.each([
    ['uk', 'станом на 10 січня: 3 000'],
    ['fr', 'au 10 janvier, 3 000'],
    ['ru', 'на 10 января'],
  ])('a date in %s', (language, quote) => {
    expect(isRestated(printedIn('3 000', language))).toBe(true);
    expect(isRestated(printedIn(quote, language))).toBe(false);
  });

  test('"may" is no month', () => {
    const inMay = { asOf: '2025-05-10' };
    expect(isRestated(printedIn('3,000 may have been hurt', 'en', inMay))).toBe(true);
    expect(isRestated(printedIn('3,000 by May', 'en', inMay))).toBe(false);
  });

  test('what was said on the same occasion dates it, in the same article alone', () => {
    const briefing = { occasion: 'briefing' };
    const said = (document: string) =>
      claimOf({ kind: 'event', ...briefing, mentions: [mention({ document, quote: 'said on 10 January' })] });
    const undated = printedIn('now 3,000', 'en', briefing);
    expect(isRestated(undated, said('late'))).toBe(false);
    expect(isRestated(undated, said('paper-old'))).toBe(true);
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
