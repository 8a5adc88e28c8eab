/** Half of the samples took no longer than `p50`, and 99 of 100 no longer than `p99`; in milliseconds. */
export interface Quantiles {
  readonly samples: number;
  readonly p50: number;
  readonly p99: number;
}

export function quantilesOf(samples: readonly number[]): Quantiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { samples: sorted.length, p50: at(0.5), p99: at(0.99) };
}
