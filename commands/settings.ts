import { z } from 'zod';
import { defineCommand } from '../src/chat/command.ts';
import type { Settings } from '../src/ledger/channels/settings.ts';
import { destOf } from '../src/ledger/dest.ts';
import { DEFAULT_POLICY } from '../src/ledger/policy.ts';
import { mustDecide } from './decide.ts';
import type { Records } from './records.ts';
import { HOUR_MS, readChange } from './settings/read-change.ts';
import { suggestChange } from './settings/suggest-change.ts';

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
        .meta({ rest: true, suggest: suggestChange }),
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
