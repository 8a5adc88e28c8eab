import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import { UserError } from '../src/errors.ts';
import type { Settings } from '../src/ledger/channels/settings.ts';
import { destOf } from '../src/ledger/dest.ts';
import { DEFAULT_POLICY } from '../src/ledger/policy.ts';
import { mustDecide } from './decide.ts';
import type { Records } from './records.ts';

const HOUR_MS = 3_600_000;
const LONGEST_MUTE_HOURS = 24 * 14;

/** When and how this channel is told of changes. */
export const settings = (records: Records, now: () => number) =>
  defineCommand({
    name: 'settings',
    summary: 'When this channel is told: mute 3, unmute, digest 8 Europe/Kyiv, corrections off',
    options: z.object({
      change: z
        .string()
        .trim()
        .max(100, 'say it in at most 100 characters')
        .optional()
        .describe('mute HOURS, unmute, digest HOUR ZONE, corrections DAYS or off; nothing shows them')
        .meta({ rest: true }),
    }),
    examples: () => [{ type: 'settings mute 3', brings: 'Hold notifications here for three hours' }],
    async run({ change = '' }, { indexes: [{ dossier }], asked }) {
      const store = records();
      const dest = destOf(asked.room);
      if (change !== '') mustDecide(asked);
      const after =
        change === ''
          ? await store.settings.of(dest, dossier.id)
          : await store.settings.change(dest, dossier.id, readChange(change, now()));
      const summary = settingsInWords(after, now());
      return { to: change === '' ? 'asker' : 'channel', summary, blocks: [{ kind: 'lead', text: summary }] };
    },
  });

/** @throws UserError for whatever is none of the four */
function readChange(change: string, now: number): Partial<Settings> {
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

function settingsInWords(settings: Settings, now: number): string {
  const { mutedUntil } = settings;
  const zone = settings.zone ?? DEFAULT_POLICY.zone;
  const digestHour = settings.digestHour ?? DEFAULT_POLICY.digestHour;
  const correctionDays = settings.correctionDays ?? DEFAULT_POLICY.correctionDays;
  const muted = mutedUntil !== null && mutedUntil > now ? Math.ceil((mutedUntil - now) / HOUR_MS) : null;
  return [
    muted === null
      ? 'Notifications here are on.'
      : `Notifications here wait for ${muted} more ${muted === 1 ? 'hour' : 'hours'}.`,
    `Digests come at ${digestHour}:00, ${zone}.`,
    correctionDays === 0
      ? 'Answers given here are not corrected.'
      : `Answers given here are corrected for ${correctionDays} ${correctionDays === 1 ? 'day' : 'days'}.`,
  ].join(' ');
}
