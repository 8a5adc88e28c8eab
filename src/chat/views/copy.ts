import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { saidInWords } from '../../claims/words/said.ts';
import { introduced } from '../../claims/words/speaker.ts';
import { states } from '../../query/answer/lead/phrases.ts';
import { documentLinks } from '../document-links.ts';
import { asOfInWords } from '../estimate.ts';
import { pageOf } from '../page.ts';
import type { View } from './view.ts';

const SENTENCES_A_PAGE = 4;

/** One attributed sentence for each claim, with its time and an address, ready to paste into a story. */
export const copy: View = {
  label: 'Copy',
  has: ({ claims }) => claims.some(stands),
  show({ claims, dossier }, asked) {
    const { items, of } = pageOf(claims.filter(stands), asked, SENTENCES_A_PAGE);
    const entries = items.map((claim) => ({
      title: [sentence(claim, dossier)],
      detail: [addresses(claim, dossier)],
    }));
    return { blocks: [{ kind: 'list', title: 'Ready to paste', entries }], pages: of };
  },
};

const stands = ({ status }: AnyClaim) => status === 'current';

function sentence(claim: AnyClaim, dossier: Dossier): string {
  if (isComputed(claim)) return `${states(claim, dossier)}.`;
  const by = isNamed(claim, dossier) ? [] : [introduced(claim, dossier)];
  const when =
    claim.measure === null
      ? `${claim.statedOn === null ? '' : 'said '}${saidInWords(claim, 'long')}`
      : asOfInWords(claim, dossier, 'long');
  return `${claim.statement.replace(/\.$/, '')} (${[...by, when].join(', ')}).`;
}

/** Does the sentence say whose it is? Where an event alone is told, it has to be added. */
function isNamed({ statement, originators }: AnyClaim, { sources }: Dossier): boolean {
  const words = ` ${wordsOf(statement)} `;
  return originators
    .flatMap((id) => sources.get(id) ?? [])
    .flatMap(({ name, short, aliases }) => [name, short ?? name, ...aliases])
    .some((name) => words.includes(` ${wordsOf(name)} `));
}

const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Two addresses tell where it stands; written out, since a pasted link loses what is behind it. */
function addresses(claim: AnyClaim, dossier: Dossier): string {
  const links = documentLinks(claim, dossier);
  const known = links.filter(({ href }) => href !== null).slice(0, 2);
  return (known.length > 0 ? known : links.slice(0, 1))
    .map(({ text, href }) => (href === null ? text : `${text}: ${href}`))
    .join(' ; ');
}
