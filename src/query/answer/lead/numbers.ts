import { figureInWords } from '../../../claims/words/figure.ts';
import { measureName } from '../../../claims/words/label.ts';
import { listInWords } from '../../../claims/words/list.ts';
import { introduced } from '../../../claims/words/speaker.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { capital, figureAndMeasure, states, when } from './phrases.ts';
import type { Shown } from './shown.ts';

/** A sentence that lists more than these is no first sentence. */
const MOST_LISTED = 4;

/** "About 3,000 or more additional troops, South Korea's JCS (January–February 2025); …" */
export function whoGivesIt({ figures, dossier }: Shown): string {
  const claims = figures.flatMap((group) => group.claims).filter(({ status }) => status === 'current');
  const listed = claims
    .slice(0, MOST_LISTED)
    .map(
      (claim) =>
        `${figureAndMeasure(claim, dossier)}, ${introduced(claim, dossier)} (${when(claim, dossier)})`,
    );
  const more = claims.length - listed.length;
  return `${capital(listed.join('; '))}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** "is 4,000 dead right": a number that only a relay put to what is asked for. */
export function onlyPrinted({ measures }: Understanding, { drifted, dossier }: Shown): string {
  const [claim] = drifted.flatMap((group) => group.claims);
  const asked = listInWords(
    measures.map((id) => measureName(id, dossier)),
    'or',
  );
  return claim === undefined
    ? ''
    : `Nobody here says ${figureInWords(claim)} ${asked}: ${states(claim, dossier)}, and some print that as ${asked}.`;
}
