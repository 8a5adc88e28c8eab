import type { AnyClaim } from '../../claims/figures/index.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { holds, NONE } from '../index/postings.ts';
import { words } from '../words/tokens.ts';
import type { SaidFigure } from './checked-figure.ts';
import { vocabularyOf } from './vocabulary.ts';
import { PEOPLE } from './word-lists.ts';

/** Could a claim count the things that the message names? "220 soldiers" are not 220 howitzers. */
export function ofItsUnit(said: SaidFigure, index: DossierIndex): (claim: AnyClaim) => boolean {
  if (said.measure !== null) return () => true;
  const { measures } = index.dossier;
  const units = said.population === null ? null : vocabularyOf(index).unitsOf.get(said.population);
  return ({ measure }) => {
    const unit = measures.get(measure ?? '')?.unit ?? '';
    // "500 North Koreans" are men: the 500 that are officers among them are called so.
    if (units !== null) return units?.has(unit) === true && (!hasMen(units) || isMen(unit));
    const { noun } = said;
    if (noun === null) return true;
    const named = words(unit);
    return named.includes(noun) || (PEOPLE.has(noun) && named.some((word) => PEOPLE.has(word)));
  };
}

const isMen = (unit: string) => words(unit).some((word) => PEOPLE.has(word));
const hasMen = (units: ReadonlySet<string>) => [...units].some(isMen);

/** Does a claim count the people that the message names, or may it where none are named? */
export function ofItsPeople(
  { population, isMixed }: SaidFigure,
  { lists, dossier }: DossierIndex,
): (known: { readonly claim: AnyClaim; readonly at: number }) => boolean {
  if (isMixed) return ({ claim }) => claim.population !== dossier.defaults.population;
  if (population === null) return () => true;
  const counted = lists.populations.get(population) ?? NONE;
  return ({ at }) => holds(counted, at);
}
