import type { Verdict } from './verdict.ts';

/** A verdict as other programs read it; its fields are stable. */
export type VerdictJson = Omit<Verdict, 'scopeDiffers'>;

export function verdictAsJson(verdict: Verdict): VerdictJson {
  const { scopeDiffers: _, ...stable } = verdict;
  // Worded when it is read, and so no field of its own.
  return { ...stable, reason: verdict.reason };
}
