/** Where the program writes. Tests hand in their own. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
}

/** A check that did not pass: exit code 1. What was wrong has been printed; `message` sums it up. */
export class CheckFailed extends Error {}
