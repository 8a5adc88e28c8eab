import { expect, test } from 'vitest';
import { desk } from './run.ts';

test('a message, as a person reads it', async () => {
  const { code, out, err } = await desk('check', 'JCS says 4,000 killed');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('“4,000” killed, JCS: conflicts with what is on record');
  expect(out).toContain('Babel prints it as killed');
  expect(out).toMatch(/\[1\] https:\/\//);
});

test('a message in the stable form', async () => {
  const { code, out } = await desk('check', '--json', 'NIS says 300 killed');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    input: 'NIS says 300 killed',
    figures: [
      {
        text: '300',
        start: 9,
        end: 12,
        value: 300,
        min: null,
        max: null,
        qualifier: null,
        measure: 'killed',
        attributedTo: [{ id: 'nis', name: 'National Intelligence Service' }],
        verdict: 'matches',
        claims: ['nis-killed-300'],
        reason: expect.stringContaining('13 January 2025'),
      },
    ],
    text: expect.stringContaining('One figure: matches.'),
  });
});

test('a range and a message without figures', async () => {
  const range = JSON.parse((await desk('check', '--json', 'between 11,000 and 12,000 sent')).out);
  expect(range.figures).toMatchObject([{ value: null, min: 11_000, max: 12_000, qualifier: 'between' }]);
  const none = JSON.parse((await desk('check', '--json', 'good morning')).out);
  expect(none).toMatchObject({ figures: [], text: expect.stringContaining('No figure') });
});

test('bad usage', async () => {
  expect(await desk('check')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('desk check') });
  expect(await desk('check', 'a '.repeat(3_000))).toMatchObject({
    code: 2,
    err: expect.stringContaining('at most 4000 characters'),
  });
});
