import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../src/query/dates/calendar.ts';
import { readDates } from '../../../src/query/dates/date-phrase.ts';
import { dateHints } from '../../../src/query/dates/hint.ts';
import { tokens } from '../../../src/query/words/tokens.ts';

/** On 1 April 2025, in a story with claims from October 2024 to March 2025. */
const CALENDAR: Calendar = {
  today: '2025-04-01',
  firstYear: 2023,
  yearOf: (month) => ({ 1: 2025, 2: 2025, 3: 2025, 10: 2024, 12: 2024 })[month] ?? null,
};
const read = (text: string) =>
  readDates(text, CALENDAR).map(({ start, end, mode, span }) => [
    text.slice(start, end),
    mode,
    span && `${span.from}/${span.to}`,
  ]);

describe('days and months by the calendar', () => {
  test.each([
    ['2025-01-13', '2025-01-13/2025-01-13'],
    ['2025-01', '2025-01-01/2025-01-31'],
    ['13 January 2025', '2025-01-13/2025-01-13'],
    ['13th of January', '2025-01-13/2025-01-13'],
    ['January 13, 2025', '2025-01-13/2025-01-13'],
    ['jan 13', '2025-01-13/2025-01-13'],
    ['13.01.2025', '2025-01-13/2025-01-13'],
    ['13/01/2025', '2025-01-13/2025-01-13'],
    ['01/13/2025', '2025-01-13/2025-01-13'],
    ['13 січня', '2025-01-13/2025-01-13'],
    ['27 марта 2025', '2025-03-27/2025-03-27'],
    ['december', '2024-12-01/2024-12-31'],
    ['Dec. 2024', '2024-12-01/2024-12-31'],
    ["jan '25", '2025-01-01/2025-01-31'],
    ['2024', '2024-01-01/2024-12-31'],
    ['Q1 2025', '2025-01-01/2025-03-31'],
    ['early february', '2025-02-01/2025-02-09'],
    ['mid-january', '2025-01-11/2025-01-21'],
    ['end of january', '2025-01-22/2025-01-31'],
    ['last week of december', '2024-12-25/2024-12-31'],
    ['first half of march', '2025-03-01/2025-03-15'],
    ['late 2024', '2024-09-01/2024-12-31'],
  ])('%s', (text, span) => expect(read(text)).toEqual([[text, 'within', span]]));
});

describe('a month without a year', () => {
  test('is the latest one that has claims', () => expect(read('october')[0]?.[2]).toMatch(/^2024-10/));
  test('is the latest that has begun, where none has', () => {
    expect(read('in may')[0]?.[2]).toMatch(/^2024-05/);
    expect(read('april')[0]?.[2]).toMatch(/^2025-04/);
  });
});

describe('how a phrase limits', () => {
  test.each([
    ['as of jan 13', 'as-of', '2025-01-13/2025-01-13'],
    ['by 13 january', 'as-of', '2025-01-13/2025-01-13'],
    ['until february', 'as-of', '2025-02-01/2025-02-28'],
    ['станом на 13 січня', 'as-of', '2025-01-13/2025-01-13'],
    ['before feb', 'before', '2025-01-31/2025-01-31'],
    ['since february', 'since', '2025-02-01/2025-02-28'],
    ['after 4 feb', 'since', '2025-02-05/2025-02-05'],
    ['in 2024', 'within', '2024-01-01/2024-12-31'],
    ['on 13 january', 'within', '2025-01-13/2025-01-13'],
    ['between jan 1 and feb 3', 'within', '2025-01-01/2025-02-03'],
    ['from 13 jan to 4 feb', 'within', '2025-01-13/2025-02-04'],
    ['between december and march', 'within', '2024-12-01/2025-03-31'],
    ['in january and february', 'within', '2025-01-01/2025-02-28'],
    ['latest', 'latest', null],
    ['right now', 'latest', null],
  ])('%s', (text, mode, span) => expect(read(text)).toEqual([[text, mode, span]]));
});

describe('days counted from today', () => {
  test.each([
    ['yesterday', '2025-03-31/2025-03-31'],
    ['last month', '2025-03-01/2025-03-31'],
    ['two weeks ago', '2025-03-18/2025-03-18'],
    ['last 3 weeks', '2025-03-11/2025-04-01'],
    ['last friday', '2025-03-28/2025-03-28'],
    ['on monday', '2025-03-31/2025-03-31'],
  ])('%s', (text, span) => expect(read(text)[0]?.[2]).toBe(span));
});

describe('beside a number', () => {
  test.each([
    ['October 24 300 dead', ['October 24']],
    ['27 march 4,000', ['27 march']],
    ['march 4,000', ['march']],
    ['march 4 000', ['march']],
    ['3000 dec 23', ['dec 23']],
    ['2700 wounded', []],
    ['2024 killed', []],
    ['12k troops', []],
  ])('%s', (text, dates) => expect(read(text).map(([found]) => found)).toEqual(dates));
});

test.each(['they may have died', 'a decade', 'the mayor of Kursk', 'marching'])('no date: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('an impossible day is no day', () => expect(read('2025-02-31')).toEqual([]));

test.each(['as of jan 13', 'yesterday', 'latest', 'two weeks ago', '13 січня', 'on monday', 'in 2024'])(
  'the words of "%s" hint at all that is in it',
  (text) => {
    const hints = new Set(tokens(text).flatMap(({ word }) => dateHints(word)));
    expect(readDates(text, CALENDAR, hints)).toEqual(readDates(text, CALENDAR));
  },
);
