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
  /** Who made it. */
  readonly actor: string;
}

/** What a notification's parcel says beside whose change it tells of. */
export interface ChangePayload {
  readonly tags: Tags;
  /** Whoever made the change asked to follow it there. */
  readonly own?: true;
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
  return changes.flatMap(({ seq, dossier, claim, tags, actor }) => {
    const modes = new Map<string, Follow['mode']>();
    const own = new Set<string>();
    const maker = lettersOf(actor);
    for (const { dest, dossier: followed, filter, mode, name } of follows) {
      if (followed !== dossier || !matches(filter, tags)) continue;
      if (modes.get(dest) !== 'now') modes.set(dest, mode);
      if (name !== null && maker !== '' && lettersOf(name) === maker) own.add(dest);
    }
    return [...modes].map(([dest, mode]): Parcel => {
      const here = settings(channelOf(dest), dossier);
      const payload: ChangePayload = { tags, ...(own.has(dest) && { own: true }) };
      const parcel = { dest, dossier, seq, claim, payload };
      if (mode === 'daily')
        return {
          ...parcel,
          kind: 'digest',
          key: `digest/${seq}/${dest}`,
          dueAt: digestDue(here?.digestHour ?? policy.digestHour, here?.zone ?? policy.zone),
        };
      const dueAt = Math.max(now + policy.coalesceMs, here?.mutedUntil ?? 0);
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

/** "jane.doe" in a chat is "Jane Doe" in a commit. */
const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
