import { expect, test } from 'vitest';
import type { Dated } from '../../../src/claims/record/dated.ts';
import { saidInWords } from '../../../src/claims/words/said.ts';

const dated = (day: string): Dated => ({ from: day, to: day, precision: 'day', basis: { kind: 'in-text' } });
const [said, described] = [dated('2025-02-04'), dated('2025-01-13')];

test.each([
  ['said on a day', { statedOn: said, asOf: described }, '4 February 2025'],
  ['only the time it speaks of is given', { statedOn: null, asOf: described }, 'as of 13 January 2025'],
  ['neither is given', { statedOn: null, asOf: null }, 'date not given'],
])('%s', (_, claim, words) => expect(saidInWords(claim, 'long')).toBe(words));
