import type { AnyClaim } from '../../claims/figures/index.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { introduced } from '../../claims/words/speaker.ts';
import { capital, measureLabel, when } from '../../query/answer/lead-figures.ts';
import { documentLinks } from '../document-links.ts';
import type { View } from './view.ts';

/** A story quotes few figures; for more, ask for one measure. */
const MOST_FIGURES = 4;

/** One attributed sentence for each of the first figures, with an address, ready to paste into a story. */
export const copy: View = {
  label: 'Copy',
  has: ({ figures }) => figures.length > 0,
  show({ figures, dossier }) {
    const claims = figures.flatMap((group) => group.claims).filter(({ status }) => status === 'current');
    const entries = claims.slice(0, MOST_FIGURES).map((claim) => ({
      title: [sentence(claim, dossier)],
      detail: [addresses(claim, dossier)],
    }));
    return { blocks: [{ kind: 'list', title: 'Ready to paste', entries }], pages: 1 };
  },
};

function sentence(claim: AnyClaim, dossier: Dossier): string {
  const verb = claim.originators.length > 1 ? 'say' : 'says';
  const population = dossier.populations.get(claim.population)?.label ?? claim.population;
  return `${capital(introduced(claim, dossier))} ${verb} ${figureInWords(claim)} ${population}: ${measureLabel(claim, dossier)} (${when(claim, dossier)}).`;
}

/** Two addresses tell where it stands; written out, since a pasted link loses what is behind it. */
function addresses(claim: AnyClaim, dossier: Dossier): string {
  const links = documentLinks(claim, dossier);
  const known = links.filter(({ href }) => href !== null).slice(0, 2);
  return (known.length > 0 ? known : links.slice(0, 1))
    .map(({ text, href }) => (href === null ? text : `${text}: ${href}`))
    .join(' ; ');
}
