import { type AnyClaim, isComputed } from '../../../claims/figures/index.ts';
import type { Dossier } from '../../../claims/record/dossier.ts';
import { QUALIFIERS, WORD_ONLY } from '../../../claims/record/qualifier.ts';
import { dayInWords } from '../../../claims/words/day.ts';
import { countInWords } from '../../../claims/words/figure.ts';
import { measureName, scopeName } from '../../../claims/words/label.ts';
import { introduced, verbFor } from '../../../claims/words/speaker.ts';

/** "4,000 killed or wounded", "a significant number of ballistic missiles" */
export const figureAndMeasure = (claim: AnyClaim, dossier: Dossier): string =>
  countInWords(claim, measureLabel(claim, dossier));

/** "South Korea's JCS says 4,000 killed or wounded (27 March 2025)" */
export function states(claim: AnyClaim, dossier: Dossier): string {
  const who = introduced(claim, dossier);
  const what = figureAndMeasure(claim, dossier);
  if (isComputed(claim)) return `The figures of ${who} add up to ${what} (${when(claim, dossier)})`;
  const verb = saysOnlyInWords(claim)
    ? verbFor(claim.originators, dossier, 'speaks of', 'speak of')
    : verbFor(claim.originators, dossier, 'says', 'say');
  return `${capital(who)} ${verb} ${what} (${when(claim, dossier)})`;
}

/** "several": nobody "says several killed". */
const saysOnlyInWords = ({ qualifier }: AnyClaim) =>
  qualifier !== null && WORD_ONLY.has(QUALIFIERS[qualifier]);

/**
 * "first wave, 27 March 2025", "our sum, 13 January 2025", "date not given"; and who is counted, where that is
 * not who the dossier is about.
 */
export function when(claim: AnyClaim, dossier: Dossier): string {
  const isUsual = claim.population === dossier.defaults.population;
  const time = claim.period ?? claim.asOf;
  return [
    isUsual ? '' : (dossier.populations.get(claim.population)?.label ?? claim.population),
    scopeName(claim.scope, dossier),
    isComputed(claim) ? 'our sum' : '',
    time === null ? 'date not given' : dayInWords(time, 'long'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export const measureLabel = (claim: AnyClaim, dossier: Dossier): string =>
  measureName(claim.measure, dossier);

/** Only the first letter: "JCS" and "South Korea's" keep theirs. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
