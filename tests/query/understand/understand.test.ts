import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DossierIndex } from '../../../src/query/index/dossier-index.ts';
import { understand } from '../../../src/query/understand/understand.ts';
import type { Understanding } from '../../../src/query/understand/understanding.ts';
import { dprkIndex } from '../dprk.ts';

let index: DossierIndex;
beforeAll(async () => {
  index = await dprkIndex();
});
const TODAY = '2025-04-01';
const read = (text: string, previousTopic: string | null = null) =>
  understand(text, index, { today: TODAY, previousTopic });

type Expected = Partial<Understanding>;

describe('what is named', () => {
  test.each<[string, Expected]>([
    ['casualties', { intent: 'figures', topics: ['casualties'] }],
    ['CASUALTIES!!!', { intent: 'figures', topics: ['casualties'] }],
    ['nk losses', { topics: ['casualties'] }],
    ['killed', { intent: 'figures', measures: ['killed'], topics: [] }],
    ['KIA', { measures: ['killed'] }],
    ['killed or wounded', { measures: ['killed_or_wounded'] }],
    ['kia wia', { measures: ['killed', 'wounded'] }],
    ['withdrawal', { intent: 'positions', topics: ['withdrawal'] }],
    ['did they pull out?', { intent: 'positions', topics: ['withdrawal'] }],
    ['are they still fighting?', { intent: 'positions', measures: ['fighting'] }],
    ['how many are still fighting', { intent: 'figures', measures: ['fighting'], propositions: [] }],
    ['prisoners', { intent: 'statements', topics: ['prisoners'] }],
    ['training', { intent: 'statements', topics: ['training'] }],
    ['how many troops', { intent: 'figures', measures: ['sent'] }],
    ['how many soldiers were killed', { measures: ['killed'] }],
    ['SK intel on losses', { sources: ['nis'], topics: ['casualties'] }],
    ['per nis', { intent: 'sources', sources: ['nis'] }],
    ['what does seoul say', { intent: 'sources', sources: ['south-korea'] }],
    ["Seoul's NIS", { sources: ['nis'] }],
    ['nis or seoul', { sources: ['nis', 'south-korea'] }],
    ['what has yonhap said', { intent: 'sources', outlets: ['yonhap'], sources: [] }],
    ['Зеленський', { intent: 'sources', sources: ['zelensky'] }],
    ['국정원', { intent: 'sources', sources: ['nis'] }],
    ['втрати КНДР', { topics: ['casualties'] }],
    ['losses in Koursk', { topics: ['casualties'], places: ['kursk'] }],
    ['north koreans in kursk', { intent: 'help', places: ['kursk'], populations: [] }],
    [
      'https://www.babel.ua/en/news/116617-north-korea-sent-3-000-more-troops-to-russia-to-participate-in-the-war?utm=x',
      { intent: 'sources', documents: ['babel-2025-03-27'], number: null },
    ],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected));
});

test('a pasted headline is the article, whatever it says', () => {
  for (const { id, title } of index.dossier.documents.values()) {
    const found = read(`“${title}”`);
    expect(found.documents, title).toContain(id);
    expect(found).toMatchObject({ intent: 'sources', number: null, measures: [], asOf: null });
  }
  expect(read('North Korean soldiers').documents).toEqual([]);
});

describe('numbers', () => {
  test.each<[string, Expected]>([
    ['300 dead?', { intent: 'number', measures: ['killed'], number: { value: 300, min: null, max: null } }],
    ['who said 4000', { intent: 'number', number: { value: 4000, min: null, max: null } }],
    ['12k troops', { intent: 'number', number: { value: 12_000, min: null, max: null } }],
    ['where is the 3,000 from', { intent: 'sources', number: { value: 3000, min: null, max: null } }],
    ['> 1000', { intent: 'number', number: { value: null, min: 1000, max: null } }],
    ['under 500', { number: { value: null, min: null, max: 500 } }],
    ['11-12k', { number: { value: null, min: 11_000, max: 12_000 } }],
    ['170mm howitzers', { intent: 'figures', number: null }],
    ['several hundred wounded', { intent: 'figures', number: null, measures: ['wounded'] }],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected));
});

describe('time', () => {
  test.each<[string, Expected]>([
    ['casualties as of jan 13', { asOf: { from: '2025-01-13', to: '2025-01-13' }, asOfMode: 'as-of' }],
    ['casualties as of january', { asOf: { from: '2025-01-31', to: '2025-01-31' }, asOfMode: 'as-of' }],
    ['casualties before feb', { asOf: { from: '2025-01-31', to: '2025-01-31' }, asOfMode: 'before' }],
    ['casualties since february', { asOf: { from: '2025-02-01', to: TODAY }, asOfMode: 'since' }],
    ['losses in 2024', { asOf: { from: '2024-01-01', to: '2024-12-31' }, asOfMode: 'within' }],
    ['losses december', { asOf: { from: '2024-12-01', to: '2024-12-31' }, asOfMode: 'within' }],
    ['latest losses', { asOf: null, asOfMode: 'latest' }],
    [
      'October 24 12,000',
      { asOf: { from: '2024-10-24', to: '2024-10-24' }, number: { value: 12_000, min: null, max: null } },
    ],
    ['how many may have died', { asOf: null, asOfMode: null, measures: ['killed'] }],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected));
});

describe('comparison, negation, change', () => {
  test.each<[string, Expected]>([
    ['nis vs kyiv', { intent: 'figures', compares: true, sources: ['nis', 'ukraine'] }],
    [
      'compare jcs and nis on casualties',
      { compares: true, sources: ['jcs', 'nis'], topics: ['casualties'] },
    ],
    [
      'killed not wounded',
      {
        intent: 'figures',
        measures: ['killed'],
        excluded: { topics: [], measures: ['wounded'], sources: [] },
      },
    ],
    [
      'casualties, not zelensky',
      { topics: ['casualties'], sources: [], excluded: { topics: [], measures: [], sources: ['zelensky'] } },
    ],
    ['losses except from nis or jcs', { excluded: { topics: [], measures: [], sources: ['nis', 'jcs'] } }],
    [
      'withdrawal not confirmed by zelensky',
      { sources: ['zelensky'], excluded: { topics: [], measures: [], sources: [] } },
    ],
    ['were they not killed', { measures: ['killed'], excluded: { topics: [], measures: [], sources: [] } }],
    ['how did the toll change', { intent: 'timeline', topics: ['casualties'] }],
    ['deployment timeline', { intent: 'timeline', topics: ['deployment'] }],
    ['who denies the withdrawal', { intent: 'positions', stance: 'denies' }],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected));
});

describe('a question that names no topic takes the last one', () => {
  test.each<[string, Expected]>([
    ['who denies it', { intent: 'positions', topics: ['withdrawal'], assumedTopic: 'withdrawal' }],
    ['and zelensky?', { topics: ['withdrawal'], sources: ['zelensky'] }],
    ['as of jan 13', { topics: ['withdrawal'] }],
    ['nis', { intent: 'sources', topics: [], assumedTopic: null }],
    ['casualties', { topics: ['casualties'], assumedTopic: null }],
    ['bananas', { intent: 'none', topics: [], assumedTopic: null }],
    ['what time is it', { intent: 'none', topics: [], assumedTopic: null }],
  ])('%s', (text, expected) => expect(read(text, 'withdrawal')).toMatchObject(expected));

  test('and without one asks for nothing', () => expect(read('and?').intent).not.toBe('figures'));
});

describe('corrections', () => {
  test.each<[string, string, string, Expected]>([
    ['casulties', 'casulties', 'casualties', { topics: ['casualties'] }],
    ['causalties', 'causalties', 'casualties', { topics: ['casualties'] }],
    ['withdrawl', 'withdrawl', 'withdrawal', { topics: ['withdrawal'] }],
    ['reinforcments', 'reinforcments', 'reinforcements', { topics: ['reinforcements'] }],
    ['yohnap', 'yohnap', 'yonhap', { outlets: ['yonhap'] }],
    ['joint cheifs of staff', 'cheifs', 'chiefs', { sources: ['jcs'] }],
    ['southkorea', 'southkorea', 'south korea', { sources: ['south-korea'] }],
    ['with drawal', 'with drawal', 'withdrawal', { topics: ['withdrawal'] }],
    ['kasualties', 'kasualties', 'casualties', { topics: ['casualties'] }],
    ['Zelensskyj', 'Zelensskyj', 'zelensky', { sources: ['zelensky'] }],
  ])('%s: %s is read as %s, and that is told', (typed, from, to, expected) => {
    expect(read(typed)).toMatchObject({ ...expected, corrected: [{ from, to }] });
  });

  test('the words of asking may be mistyped too', () => {
    expect(read('waht are teh losses acording to nis')).toMatchObject({
      topics: ['casualties'],
      sources: ['nis'],
    });
  });

  test('three letters are never corrected, only asked about', () => {
    expect(read('nsi')).toMatchObject({ intent: 'none', sources: [], corrected: [], didYouMean: ['nis'] });
    expect(read('losses per nsi')).toMatchObject({ intent: 'none', didYouMean: ['losses per nis'] });
  });

  test.each(['boss', 'hunt', 'soul', 'lead', 'his', 'figure', 'administration', 'sold', 'fur', 'course'])(
    '%s stays what it is',
    (word) => expect(read(word)).toMatchObject({ intent: 'none', corrected: [] }),
  );
});

describe('no wrong help', () => {
  test.each([
    'weather in kyiv',
    'iran drones',
    'bananas',
    'civilian casualties',
    'iran casualties',
    'casualties in gaza',
    'killed in ukraine',
    'russian casualties',
    'moscow casualties',
    'laos casualties',
    'helicopter losses',
    'price of missiles',
    'seoul restaurants',
    'football in seoul',
    "zelensky's wife",
    'budanov birthday',
    'what is the population of north korea',
    'hostages',
    'kim jong un',
    'train to kyiv',
    'how do I cook rice',
    'what time is it',
    'nuclear missiles',
    'допомога дітям',
    'погода у Києві',
    '서울 날씨',
  ])('%s', (text) => {
    const found = read(text);
    expect(['none', 'statements']).toContain(found.intent);
    if (found.intent === 'statements') expect(found.words.length).toBeGreaterThan(0);
  });
});

describe('help', () => {
  test.each(['', '   ', '?', 'help', 'hello', 'hi', 'what can I ask', 'допомога'])('"%s"', (text) => {
    expect(read(text).intent).toBe('help');
  });
});

describe('hostile input', () => {
  test.each([
    '🎉'.repeat(2000),
    'a'.repeat(5000),
    'casualties '.repeat(2000),
    '\u202e\u200f\u0000\ufeff',
    "<!channel> @everyone <@U1> `x` =cmd|'/C calc'!A0",
    '9'.repeat(5000),
    '1,'.repeat(2500),
    'between '.repeat(600),
    'not '.repeat(1000),
    '((((((((((',
    '1 000 '.repeat(1000),
    'jan '.repeat(1500),
    'https://'.repeat(700),
    'casualtqxs withdrqxals reinforcqxmts zelenqxky '.repeat(20),
  ])('%#', (text) => {
    const before = performance.now();
    read(text);
    // Far above what it takes on a slow machine, far below what an unbounded reading would.
    expect(performance.now() - before).toBeLessThan(250);
  });

  test('any text is read, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 100 },
    );
  });

  test('what it remembers of words is bounded', () => {
    for (let word = 0; word < 11_000; word += 1) read(`w${word}`);
    expect(index.read.size).toBeLessThanOrEqual(10_000);
  });
});
