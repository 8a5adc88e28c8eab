import { nextDigest } from '../channels/digest-time.ts';
import { matches, type Tags } from '../channels/filter.ts';
import type { Follow } from '../channels/follows.ts';
import type { Settings } from '../channels/settings.ts';
import { channelOf } from '../dest.ts';
import type { Policy } from '../policy.ts';
import type { Parcel } from './enqueue.ts';

/** A change, and whom it concerns. */
export interface Told {
  readonly seq: number;
  readonly dossier: string;
  readonly claim: string;
  readonly tags: Tags;
}

/**
 * One parcel for each destination and change, however many of its follows match; at once goes before
 * daily. `settings` finds a channel's own.
 */
export function parcelsForFollowers(
  changes: readonly Told[],
  follows: readonly Follow[],
  settings: (channel: string, dossier: string) => Settings | undefined,
  policy: Policy,
  now: number,
): readonly Parcel[] {
  const digestDue = remembered((hour: number, zone: string) => nextDigest(now, hour, zone));
  return changes.flatMap(({ seq, dossier, claim, tags }) => {
    const modes = new Map<string, Follow['mode']>();
    for (const { dest, dossier: followed, filter, mode } of follows)
      if (followed === dossier && modes.get(dest) !== 'now' && matches(filter, tags)) modes.set(dest, mode);
    return [...modes].map(([dest, mode]): Parcel => {
      const own = settings(channelOf(dest), dossier);
      const parcel = { dest, dossier, seq, claim, payload: { tags } };
      if (mode === 'daily')
        return {
          ...parcel,
          kind: 'digest',
          key: `digest/${seq}/${dest}`,
          dueAt: digestDue(own?.digestHour ?? policy.digestHour, own?.zone ?? policy.zone),
        };
      const dueAt = Math.max(now + policy.coalesceMs, own?.mutedUntil ?? 0);
      return { ...parcel, kind: 'change', key: `change/${seq}/${dest}`, dueAt };
    });
  });
}

function remembered(count: (hour: number, zone: string) => number): (hour: number, zone: string) => number {
  const known = new Map<string, number>();
  return (hour, zone) => {
    const key = `${hour} ${zone}`;
    const value = known.get(key) ?? count(hour, zone);
    known.set(key, value);
    return value;
  };
}
