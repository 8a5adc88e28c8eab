import { describe, expect, it } from 'vitest';
import { nextDigest } from '../../src/ledger/channels/digest-time.ts';

const next = (now: string, hour: number, zone: string): string =>
  new Date(nextDigest(Date.parse(now), hour, zone)).toISOString();

describe('The next digest', () => {
  it.each([
    ['later today', '2025-02-01T05:00:00Z', 9, 'Europe/Kyiv', '2025-02-01T07:00:00.000Z'],
    ['tomorrow, at the very hour', '2025-02-01T07:00:00Z', 9, 'Europe/Kyiv', '2025-02-02T07:00:00.000Z'],
    [
      'on the other side of the date line',
      '2025-02-01T23:30:00Z',
      9,
      'Pacific/Auckland',
      '2025-02-02T20:00:00.000Z',
    ],
    ['by a zone of three quarters', '2025-02-01T00:00:00Z', 8, 'Asia/Kathmandu', '2025-02-01T02:15:00.000Z'],
    ['at midnight', '2025-02-01T12:00:00Z', 0, 'America/New_York', '2025-02-02T05:00:00.000Z'],
    [
      'at the jump, where the hour is skipped',
      '2025-03-29T22:00:00Z',
      3,
      'Europe/Kyiv',
      '2025-03-30T01:00:00.000Z',
    ],
    ['at the first of two', '2025-10-25T20:00:00Z', 3, 'Europe/Kyiv', '2025-10-26T00:00:00.000Z'],
    [
      'on the next day, when the first of two is past',
      '2025-10-26T00:30:00Z',
      3,
      'Europe/Kyiv',
      '2025-10-27T01:00:00.000Z',
    ],
    ['by summer time after the change', '2025-03-30T12:00:00Z', 9, 'Europe/Kyiv', '2025-03-31T06:00:00.000Z'],
  ])('comes %s', (_, now, hour, zone, due) => {
    expect(next(now, hour, zone)).toBe(due);
  });
});
