/** What the newsroom decides for all its channels; a channel's own settings go before. */
export interface Policy {
  /** Changes that follow one another within this time, in ms, come as one message. */
  readonly coalesceMs: number;
  /** When and by which clock daily digests go out. */
  readonly digestHour: number;
  readonly zone: string;
  /** How long an answer is corrected after it was given, in days. 0: never. */
  readonly correctionDays: number;
}

export const DEFAULT_POLICY: Policy = {
  coalesceMs: 60_000,
  digestHour: 9,
  zone: 'UTC',
  correctionDays: 30,
};
