import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/claims/load/records.ts';
import { locateQuotes } from '../../../src/claims/quotes/locate.ts';
import { uncheckedQuotes } from '../../../src/claims/quotes/unchecked.ts';
import { verifyQuotes } from '../../../src/claims/quotes/verify.ts';
import { replacing, type SmallDossier, smallDossier } from '../../world.ts';

const CLAIMS = 'claims/victims.yaml';
const read = ({ files }: SmallDossier) => readRecords(files).records;
const texts = (herald: string) =>
  new Map([
    ['herald-monday', herald],
    ['gazette-tuesday', smallDossier().archive.get('gazette.txt') ?? ''],
  ]);
const locate = (dossier: SmallDossier, herald: string) => locateQuotes(read(dossier), texts(herald));
const verify = (dossier: SmallDossier, herald: string) => verifyQuotes(read(dossier), texts(herald));

const unlocated = replacing(smallDossier(), CLAIMS, 'start: 21\n        end: 37', '# here');
const at = (start: number) =>
  replacing(
    smallDossier(),
    CLAIMS,
    'start: 21\n        end: 37',
    `start: ${start}\n        end: ${start + 16}`,
  );

describe('locate', () => {
  test('finds a quote that stands once', () => {
    expect(locate(unlocated, 'x about 40 drowned')).toMatchObject({
      located: [{ claim: { id: 'ministry-drowned' }, mention: 0, start: 2, end: 18 }],
      problems: [],
    });
  });
  test('mends offsets that are wrong and leaves those that are right', () => {
    expect(locate(at(3), 'x about 40 drowned')).toMatchObject({ located: [{ start: 2 }] });
    expect(locate(at(2), 'x about 40 drowned')).toEqual({ located: [], problems: [] });
  });
  test('does not choose between several places, unless an editor has', () => {
    const twice = 'At first about 40 drowned. Then, too, about 40 drowned.';
    expect(locate(unlocated, twice)).toMatchObject({
      located: [],
      problems: [
        {
          file: CLAIMS,
          line: 16,
          record: 'ministry-drowned',
          message: expect.stringMatching(/stands 2 times.*9 to 25 in "…At first about.*38 to 54/),
        },
      ],
    });
    expect(locate(at(38), twice)).toEqual({ located: [], problems: [] });
  });
  test('says what the document has instead', () => {
    const { located, problems } = locate(unlocated, 'Then about 40\u00a0drowned.');
    expect(located).toEqual([]);
    expect(problems[0]?.message).toBe(
      'is not in herald-monday: the document has "about 40\u00a0drowned" at 5, copy it from there',
    );
  });
});

describe('locate, where there is no text', () => {
  const without = (dossier: SmallDossier) => locateQuotes(read(dossier), new Map());

  test.each<[string, SmallDossier, string]>([
    [
      'whose document has a problem of its own',
      replacing(unlocated, 'documents.yaml', 'title: Forty drowned', 'titel: Forty drowned'),
      'cannot be located: herald-monday has a problem in documents.yaml, see: desk validate',
    ],
    [
      'whose document there is not',
      replacing(unlocated, CLAIMS, 'document: herald-monday', 'document: herald-munday'),
      'cannot be located: "herald-munday" is no document of this dossier: did you mean herald-monday?',
    ],
    [
      'whose text nobody holds',
      replacing(smallDossier(), CLAIMS, 'quote: null', 'quote: more than 60'),
      'cannot be located: the text of radio is not held, add it with `desk add-document FILE`',
    ],
  ])('says so of a quote %s', (_, dossier, message) => {
    expect(without(dossier)).toMatchObject({ located: [], problems: [{ message }] });
  });

  test('leaves alone what has its offsets, and what the archive lacks', () => {
    expect(without(smallDossier())).toEqual({ located: [], problems: [] });
    expect(without(unlocated)).toEqual({ located: [], problems: [] });
  });
});

test('what is missing is named with all that it leaves unchecked', () => {
  const missing = new Map([
    ['gazette-tuesday', 'gazette.txt is missing'],
    ['radio', 'radio.txt is missing'],
  ]);
  expect(uncheckedQuotes(read(smallDossier()), missing)).toMatchObject([
    {
      record: 'gazette-tuesday',
      line: 16,
      message: 'gazette.txt is missing. Not checked: 1 quote of 1 claim (mayor-drowned)',
    },
    { record: 'radio', message: 'radio.txt is missing' },
  ]);
});

describe('verify', () => {
  test('passes what stands verbatim at its offsets', () => {
    expect(verify(smallDossier(), smallDossier().archive.get('herald.txt') ?? '')).toEqual({
      checked: 2,
      problems: [],
    });
  });
  test.each([
    ['elsewhere', 'about 40 drowned', 'it stands at 0, run `desk locate --archive DIR --write`'],
    [
      'at several places',
      'about 40 drowned about 40 drowned',
      'it stands at 0, 17, choose one or quote more',
    ],
    [
      'in part',
      '123456789012345678901about 40 drowneD',
      'the document has "about 40 drowneD" at 21, copy it from there',
    ],
    ['nowhere', 'Nothing of the kind.', 'nothing like it is there'],
  ])('names a quote that stands %s', (_, herald, cure) => {
    const { checked, problems } = verify(smallDossier(), herald);
    expect(checked).toBe(2);
    expect(problems).toMatchObject([
      {
        file: CLAIMS,
        line: 16,
        field: 'claims[0].mentions[0].quote',
        message: `does not stand verbatim at 21 to 37 of herald-monday: ${cure}`,
      },
    ]);
  });
});
