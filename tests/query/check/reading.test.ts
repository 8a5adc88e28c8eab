import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../src/query/check/read-message.ts';
import { dprkIndex } from '../dprk.ts';

const index = await dprkIndex();
const read = (message: string) => readMessage(message, index, '2025-04-01');

/** Each figure as "what it is, what it counts, whose". */
const inShort = (message: string) =>
  read(message).map(({ span, measure, credited }) => [span.text, measure, credited.join('+')].join(' | '));

describe('what a number counts', () => {
  test.each<[string, string[]]>([
    ['300 killed and 2,700 wounded', ['300 | killed | ', '2,700 | wounded | ']],
    ['killed: 300, wounded: 2,700', ['300 | killed | ', '2,700 | wounded | ']],
    ['killed 300 and wounded 2,700', ['300 | killed | ', '2,700 | wounded | ']],
    ['3,000 dead and injured', ['3,000 | killed_or_wounded | ']],
    ['300 or 400 killed', ['300 | killed | ', '400 | killed | ']],
    ['4,000 of the 11,000 sent were killed', ['4,000 | killed | ', '11,000 | sent | ']],
    ['3,000 more sent', ['3,000 | additional_troops | ']],
    ['another 3,000 soldiers sent', ['3,000 | additional_troops | ']],
    ['lost 3,000 men', ['3,000 | killed_or_wounded | ']],
    ['North Koreans: 300 killed. Wounded: 2,700.', ['300 | killed | ', '2,700 | wounded | ']],
    ['220 artillery pieces were sent', ['220 | howitzers_and_launchers | ']],
  ])('%s', (message, expected) => {
    expect(inShort(message)).toEqual(expected);
  });
});

describe('whose it is', () => {
  test.each<[string, string[]]>([
    ['NIS: 300 killed', ['300 | killed | nis']],
    ['300 killed (NIS)', ['300 | killed | nis']],
    ['300 killed, according to the NIS', ['300 | killed | nis']],
    ['300 killed by NIS estimates', ['300 | killed | nis']],
    ["South Korea's NIS says 300 killed", ['300 | killed | nis']],
    ['Seoul puts the killed at 300', ['300 | killed | south-korea']],
    ['NIS and JCS say 300 killed', ['300 | killed | nis+jcs']],
    ['Yonhap: 300 killed', ['300 | killed | yonhap']],
    ['Yonhap says NIS counts 300 killed', ['300 | killed | nis']],
    [
      '300 killed, NIS says, and 3,000 casualties, Zelensky says',
      ['300 | killed | nis', '3,000 | killed_or_wounded | zelensky'],
    ],
    [
      'NIS says 300 killed, 3,000 casualties per Kyiv',
      ['300 | killed | nis', '3,000 | killed_or_wounded | ukraine'],
    ],
  ])('%s', (message, expected) => {
    expect(inShort(message)).toEqual(expected);
  });

  test.each([
    ['300 killed by the Ukrainian military'],
    ['300 killed fighting against Ukraine'],
    ['300 killed in Ukraine'],
    ['Ukraine captured 300, killed'],
    ['300 killed, not according to NIS'],
    ['JCS denies 300 killed'],
  ])('nobody’s: %s', (message) => {
    expect(read(message).map(({ credited }) => credited)).toEqual([[]]);
  });
});

describe('of when it is', () => {
  test.each([
    [
      'NIS said on 13 January 2025 that 300 were killed',
      { mode: 'within', from: '2025-01-13', to: '2025-01-13' },
    ],
    ['300 killed as of 13 January 2025', { mode: 'as-of', from: '2025-01-13', to: '2025-01-13' }],
    [
      '300 killed (13 January 2025), 4,000 casualties',
      { mode: 'within', from: '2025-01-13', to: '2025-01-13' },
    ],
    ['300 killed since October', null],
    ['300 killed. In March 2025 it was cold', null],
  ])('%s', (message, expected) => {
    expect(read(message)[0]?.time).toEqual(expected);
  });
});

describe('who is counted', () => {
  test.each([
    ['300 North Koreans killed', null],
    ['300 killed among the troops', null],
    ['50 Ukrainians killed', 'Ukrainians'],
    ['50 South Korean soldiers killed', 'South Korean'],
    ['300 civilians killed', 'civilians'],
    ['Ukrainian soldiers killed: 300', 'Ukrainian'],
    ['Russian losses: 700,000', 'Russian'],
    ['Ukraine has lost 300 soldiers', 'Ukraine'],
    ['killed among Russian troops: 300', 'Russian'],
    ["Ukraine's casualties: 300", "Ukraine's"],
    ["Ukraine's casualty estimate: 300", null],
  ])('%s', (message, expected) => {
    expect(read(message).map(({ otherPeople }) => otherPeople)).toEqual([expected]);
  });
});

describe('what is taken back is not said', () => {
  test.each<[string, string[]]>([
    ['not 3,000 killed: 3,000 killed or wounded', ['3,000 | killed_or_wounded | ']],
    ['300 killed, not 3,000', ['300 | killed | ']],
    ['300 killed rather than 3,000 killed', ['300 | killed | ']],
    ['3,000 killed is wrong', []],
    ['not only 300 killed', ['300 | killed | ']],
    ['not more than 300 killed', ['not more than 300 | killed | ']],
    ['no fewer than 300 killed', ['no fewer than 300 | killed | ']],
  ])('%s', (message, expected) => {
    expect(inShort(message)).toEqual(expected);
  });
});

describe('digits that count nothing here', () => {
  test.each([
    ['170-mm howitzers, 240 mm launchers and 152 millimetre shells'],
    ['NIS, page 12, part 3'],
    ['NIS, call +380 44 123 45 67 or 555-123-4567'],
    ['JCS at 10:30, 3 pm and 15.45 UTC'],
    ['JCS: a $300 million deal, 5 million dollars, 20 billion won'],
    ['Kyiv says 300 drones were shot down'],
    ['NIS on 13 January 2025 and in 2024'],
    ['mail nis300@example.com or <@U300> about https://example.com/300'],
    ['Zelensky gave 3 interviews'],
    ['the 36th brigade, unit 7'],
  ])('%s', (message) => {
    expect(inShort(message)).toEqual([]);
  });
});
