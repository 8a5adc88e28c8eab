import type { Claim } from '../record/claim.ts';
import { dayInWords, type Form } from './day.ts';

/**
 * When a claim was said: "4 February 2025". Where nobody gives that day it is never filled in with the time
 * that the claim speaks of, which is named as what it is: "as of January 2025", or else "date not given".
 */
export function saidInWords({ statedOn, asOf }: Pick<Claim, 'statedOn' | 'asOf'>, form: Form): string {
  if (statedOn !== null) return dayInWords(statedOn, form);
  return asOf === null ? 'date not given' : `as of ${dayInWords(asOf, form)}`;
}
