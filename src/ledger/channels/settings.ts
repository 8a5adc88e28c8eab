import type { Selectable } from 'kysely';
import { z } from 'zod';
import { channelOf } from '../dest.ts';
import { PENDING } from '../outbox/enqueue.ts';
import type { Session } from '../store/session.ts';
import type { SettingsTable } from '../store/tables.ts';
import { nextDigest } from './digest-time.ts';

/** What a channel may decide for itself. Null: as the newsroom has it. */
const settings = z.strictObject({
  /** An IANA name. */
  zone: z.string().refine(isZone, 'is no time zone: write for example Europe/Kyiv or UTC').nullable(),
  digestHour: z.int().min(0).max(23).nullable(),
  /** How long answers given here are corrected, in days; 0 never. */
  correctionDays: z.int().min(0).max(3650).nullable(),
  /** Until when notifications wait, in milliseconds since 1970. Corrections do not wait. */
  mutedUntil: z.int().nullable(),
});

export type Settings = z.infer<typeof settings>;

const UNSET: Settings = { zone: null, digestHour: null, correctionDays: null, mutedUntil: null };

/** Settings are a channel's: its threads share them. */
export async function settingsOf({ db }: Session, dest: string, dossier: string): Promise<Settings> {
  const row = await db
    .selectFrom('settings')
    .selectAll()
    .where('dest', '=', channelOf(dest))
    .where('dossier', '=', dossier)
    .executeTakeFirst();
  return row === undefined ? UNSET : readSettings(row);
}

export const readSettings = (row: Selectable<SettingsTable>): Settings => ({
  zone: row.zone,
  digestHour: row.digest_hour,
  correctionDays: row.correction_days,
  mutedUntil: row.muted_until,
});

/** Changes what is named; what waits to be sent moves with it. */
export function changeSettings(
  session: Session,
  dest: string,
  dossier: string,
  changes: Partial<Settings>,
): Promise<Settings> {
  return session.transact(async (tx) => {
    const channel = channelOf(dest);
    const before = await settingsOf(tx, channel, dossier);
    const after = settings.parse({ ...before, ...changes });
    const row = {
      zone: after.zone,
      digest_hour: after.digestHour,
      correction_days: after.correctionDays,
      muted_until: after.mutedUntil,
    };
    await tx.db
      .insertInto('settings')
      .values({ dest: channel, dossier, ...row })
      .onConflict((same) => same.columns(['dest', 'dossier']).doUpdateSet(row))
      .execute();
    await retime(tx, channel, dossier, before, after);
    return after;
  });
}

async function retime(tx: Session, channel: string, dossier: string, before: Settings, after: Settings) {
  const now = await tx.now();
  const waiting = (kind: string) =>
    tx.db
      .updateTable('outbox')
      .where('lane', '=', channel)
      .where('dossier', '=', dossier)
      .where('kind', '=', kind)
      .where(PENDING)
      .where('batch', 'is', null);
  if (after.mutedUntil !== null && after.mutedUntil > now)
    await waiting('change')
      .set({ due_at: after.mutedUntil })
      .where('due_at', '<', after.mutedUntil)
      .execute();
  else if (before.mutedUntil !== null && before.mutedUntil > now)
    await waiting('change').set({ due_at: now }).where('due_at', '>', now).execute();

  const { digestHour, zone } = tx.policy;
  const due = nextDigest(now, after.digestHour ?? digestHour, after.zone ?? zone);
  if (after.digestHour !== before.digestHour || after.zone !== before.zone)
    await waiting('digest').set({ due_at: due }).execute();
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
