import { describe, expect, test } from 'vitest';
import { closest, editDistance } from '../../../src/claims/load/closest.ts';

test.each([
  ['nis', 'nis', 0],
  ['nis', 'jcs', 2],
  ['kursk', 'krusk', 1],
  ['', 'abc', 3],
  ['abcd', 'acb', 2],
])('%s to %s takes %i', (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps);
  expect(editDistance(b, a)).toBe(steps);
});

describe('did you mean', () => {
  test('finds the nearest', () => {
    expect(closest('zelenskyy', ['zelensky', 'budanov', 'zelenka'])).toBe('zelensky');
  });
  test('leaves what is like nothing', () => {
    expect(closest('bananas', ['nis', 'jcs', 'zelensky'])).toBeNull();
    expect(closest('x', [])).toBeNull();
  });
});
