import type { Verdict } from './verdict.ts';

/** A verdict as other programs read it; its fields are stable. */
export type VerdictJson = Omit<Verdict, 'scopeDiffers'>;

export function verdictAsJson({ scopeDiffers: _, ...stable }: Verdict): VerdictJson {
  return stable;
}
