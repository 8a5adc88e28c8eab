import type { Settings } from '../channels/settings.ts';
import { channelOf } from '../dest.ts';
import type { Policy } from '../policy.ts';
import type { Parcel } from './enqueue.ts';

/** An answer that showed a claim, and the ledger row it showed of it. */
export interface ShownClaim {
  readonly dest: string;
  readonly message: string;
  readonly dossier: string;
  readonly claim: string;
  readonly shownSeq: number;
  readonly postedAt: number;
}

const DAY = 86_400_000;

/** The correction under an answer that is overtaken by ledger row `seq`, and the mark on the answer itself. */
export function parcelsForAnswer(
  shown: ShownClaim,
  seq: number,
  settings: (channel: string, dossier: string) => Settings | undefined,
  policy: Policy,
  now: number,
): readonly Parcel[] {
  const { dest, message, dossier, claim, shownSeq, postedAt } = shown;
  const days = settings(channelOf(dest), dossier)?.correctionDays ?? policy.correctionDays;
  if (now - postedAt > days * DAY || days === 0) return [];
  const dueAt = now + policy.coalesceMs;
  const parcel = { dest, dossier, seq, claim, replyTo: message, dueAt };
  return [
    { ...parcel, kind: 'correction', key: `correction/${seq}/${dest}/${message}`, payload: { shownSeq } },
    { ...parcel, kind: 'mark', key: `mark/${seq}/${dest}/${message}`, payload: {} },
  ];
}
