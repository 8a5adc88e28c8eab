import { UserError } from '../src/errors.ts';
import type { Operations } from '../src/ledger/operations.ts';

/** What the commands need of the store. */
export type Kept = Pick<Operations, 'follows' | 'settings' | 'ledger'>;

/**
 * The store, where there is one.
 * @throws UserError where there is none: a single question from a command line keeps nothing
 */
export type Records = () => Kept;

export const NO_RECORDS: Records = () => {
  throw new UserError('no-records', 'Nothing is kept here: ask this of the running bot.');
};
