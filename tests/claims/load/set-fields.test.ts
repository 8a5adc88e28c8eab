import { describe, expect, test } from 'vitest';
import { setFields } from '../../../src/claims/load/set-fields.ts';

const HELD = { status: 'held', statusReason: "a relay's slip: it says {dead}, not hurt" };
const NONE = { status: null, statusReason: null };
const behind = ['status', 'statedOn', 'asOf', 'modality'];
const set = (text: string, fields: Record<string, string | null>) =>
  setFields(text, [{ path: ['claims', 0], fields, behind }]);
const around = (claim: string) =>
  `# Head\nclaims:\n${claim}  # The next.\n  - id: b\n    modality: asserted\n`;

const LINES = `    status: held\n    statusReason: 'a relay''s slip: it says {dead}, not hurt'\n`;
const IN_LINE = `, status: held, statusReason: 'a relay''s slip: it says {dead}, not hurt'`;

describe.each([
  [
    'behind a date of several lines, before what is said of the mentions',
    `  - id: a\n    modality: asserted\n    asOf:\n      date: 2025-01-13 # told\n      basis: in-text\n`,
    LINES,
    `    # Printed twice.\n    mentions: []\n`,
  ],
  [
    'behind a date on one line',
    `  - id: a\n    asOf: { date: 2025-01-13, basis: in-text } # as told\n`,
    LINES,
    '',
  ],
  ['in a record on one line', `  - { id: a, modality: asserted`, IN_LINE, `, mentions: [] } # one line\n`],
])('a status %s', (_, before, put, after) => {
  test('is put there, and nothing else is touched', () => {
    expect(set(around(before + after), HELD)).toBe(around(before + put + after));
  });
  test('is taken out again', () => {
    expect(set(around(before + put + after), NONE)).toBe(around(before + after));
  });
  test('with Windows line breaks, too', () => {
    const windows = (text: string) => around(text).replaceAll('\n', '\r\n');
    const held = set(windows(before + after), HELD);
    expect(held).toBe(windows(before + put + after));
    expect(set(held, NONE)).toBe(windows(before + after));
  });
});

test('a status that is there is replaced, its folded reason too', () => {
  const text = `  - id: a\n    status: held # since Monday\n    statusReason: >-\n      one\n      two\n    modality: asserted\n`;
  expect(set(around(text), { status: 'retracted', statusReason: 'misheard' })).toBe(
    around(
      `  - id: a\n    status: retracted # since Monday\n    statusReason: misheard\n    modality: asserted\n`,
    ),
  );
  expect(set(around(text), NONE)).toBe(around(`  - id: a\n    modality: asserted\n`));
});

test('a status that comes first in a record on one line goes with its comma', () => {
  const text = `  - { status: held, statusReason: so, id: a }\n`;
  expect(set(around(text), { statusReason: null })).toBe(around(`  - { status: held, id: a }\n`));
});

test('words that YAML would take for something else stay words', () => {
  const text = around('  - id: a\n    modality: asserted\n');
  for (const statusReason of ['yes', 'null', '13', '- no', 'a # b', '"quoted"', '한국', 'tab\there'])
    expect(set(text, { statusReason })).toContain('statusReason: ');
});

test.each([
  ['the field begins the record', '  - status: held\n    id: a\n'],
  ['the record is a reference to another', '  - *other\n'],
])('is left to a person where %s', (_, claim) => {
  expect(() => set(around(claim), NONE)).toThrow('by hand');
});
