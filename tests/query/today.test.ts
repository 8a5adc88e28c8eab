import { expect, test } from 'vitest';
import { today } from '../../src/query/today.ts';

const at = (iso: string) => new Date(iso);

test('the day changes at midnight of the zone, there and back', () => {
  expect(today('Europe/Kyiv', at('2025-01-13T21:59:59.999Z'))).toBe('2025-01-13');
  expect(today('Europe/Kyiv', at('2025-01-13T22:00:00.000Z'))).toBe('2025-01-14');
  expect(today('Asia/Seoul', at('2025-01-13T22:00:00.000Z'))).toBe('2025-01-14');
  expect(today('UTC', at('2025-01-13T22:00:00.000Z'))).toBe('2025-01-13');
  expect(today('Europe/Kyiv', at('2025-01-13T21:59:59.999Z'))).toBe('2025-01-13');
});
