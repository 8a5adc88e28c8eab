import { type AnyClaim, isComputed } from '../claims/figures/index.ts';
import { once } from '../claims/once.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { dayInWords, type Form } from '../claims/words/day.ts';
import { figureInWords } from '../claims/words/figure.ts';
import { measureName } from '../claims/words/label.ts';
import { cautionsOn } from '../query/answer/cautions.ts';
import { nameInTable } from '../query/answer/speaker.ts';
import { documentLinks } from './document-links.ts';
import type { Estimate } from './reply.ts';

/** A figure as a reply shows it; the very same object each time, so that whoever draws it may know it again. */
export const estimate = once(
  (claim, dossier): Estimate => ({
    figure: figureInWords(claim),
    source: nameInTable(claim, dossier),
    asOf: asOfInWords(claim, dossier, 'short'),
    documents: documentLinks(claim, dossier),
    computed: isComputed(claim) ? sumInWords(claim.parts, dossier) : null,
    cautions: cautionsOn(claim, dossier),
  }),
);

/** "first wave, as of 27 Mar 2025", "date not given" */
export function asOfInWords({ asOf, scope, period }: AnyClaim, dossier: Dossier, form: Form): string {
  const only = scope === null ? '' : `${dossier.scopes.get(scope)?.label ?? scope}, `;
  if (period !== null) return `${only}in ${dayInWords(period, form)}`;
  return `${only}${asOf === null ? 'date not given' : `as of ${dayInWords(asOf, form)}`}`;
}

/** "our sum: 300 killed + about 2,700 wounded" */
function sumInWords(parts: readonly AnyClaim[], dossier: Dossier): string {
  const terms = parts.map((part) => {
    const measure = measureName(part.measure, dossier);
    return `${figureInWords(part)} ${measure}`;
  });
  return `our sum: ${terms.join(' + ')}`;
}
