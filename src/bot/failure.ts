import { PassingError, UserError } from '../errors.ts';

/** `EX_CONFIG` of sysexits.h: starting again changes nothing before somebody has mended the settings. */
export const WRONG_SETTINGS = 78;
const FAILED = 1;

export interface Failure {
  readonly say: string;
  readonly code: number;
}

/**
 * What somebody is told of what keeps the bot from running, and with which code it ends. One that is to be
 * mended outweighs one that may pass by itself.
 * @throws the error itself where it is a bug
 */
export function failureOf(error: unknown): Failure {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const known = errors.filter((each) => each instanceof UserError);
  if (known.length < errors.length) throw error;
  const passing = known.every((each) => each instanceof PassingError);
  return { say: known.map(({ say }) => say).join('\n'), code: passing ? FAILED : WRONG_SETTINGS };
}
