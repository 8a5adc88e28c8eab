import { UserError } from '../../src/errors.ts';
import type { Settings } from '../../src/ledger/channels/settings.ts';

export const HOUR_MS = 3_600_000;
const LONGEST_MUTE_HOURS = 24 * 14;

/**
 * "mute 3", "digest 8 Europe/Kyiv", "corrections off".
 * @throws UserError for whatever is none of the four
 */
export function readChange(change: string, now: number): Partial<Settings> {
  const [what = '', first, second] = change.split(/\s+/);
  switch (what.toLowerCase()) {
    case 'mute': {
      const hours = Number(first ?? '1');
      if (!(hours > 0 && hours <= LONGEST_MUTE_HOURS))
        throw usage(`mute takes hours, up to ${LONGEST_MUTE_HOURS}`);
      return { mutedUntil: now + hours * HOUR_MS };
    }
    case 'unmute':
      return { mutedUntil: null };
    case 'digest': {
      const hour = Number(first);
      if (!(Number.isInteger(hour) && hour >= 0 && hour <= 23))
        throw usage('digest takes an hour from 0 to 23');
      return { digestHour: hour, ...(second !== undefined && { zone: zoneOf(second) }) };
    }
    case 'corrections': {
      if (first?.toLowerCase() === 'off') return { correctionDays: 0 };
      const days = Number(first);
      if (!(Number.isInteger(days) && days >= 0 && days <= 3650))
        throw usage('corrections takes days, or off');
      return { correctionDays: days };
    }
    default:
      throw usage('there is no such setting');
  }
}

function zoneOf(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw usage(`${zone} is no time zone`);
  }
}

const usage = (why: string) =>
  new UserError(
    'settings',
    `${why}. Write: settings mute 3, settings unmute, settings digest 8 Europe/Kyiv, settings corrections 30, or settings corrections off.`,
  );
