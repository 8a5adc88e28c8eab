import type { Claim } from '../../claims/record/claim.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { measureName } from '../../claims/words/label.ts';
import { introduced } from '../../claims/words/speaker.ts';

/** What a claim says, as news has it: "NIS: killed, about 600 (as of 13 January 2025)", or our sentence of it. */
export function said(claim: Claim, dossier: Dossier): string {
  const who = introduced(claim, dossier);
  if (claim.measure === null) return `${who}: ${withoutStop(claim.statement)}`;
  return `${who}: ${measureOf(claim, dossier)}, ${figureAsOf(claim)}`;
}

/** "about 600 (as of 13 January 2025)". */
function figureAsOf(claim: Claim): string {
  const asOf = claim.asOf === null ? 'date not given' : `as of ${dayInWords(claim.asOf, 'long')}`;
  return `${figureInWords(claim)} (${asOf})`;
}

export const measureOf = (claim: Claim, dossier: Dossier): string =>
  claim.measure === null ? claim.topic : measureName(claim.measure, dossier);

export const withoutStop = (sentence: string): string => sentence.replace(/[.\s]+$/, '');
