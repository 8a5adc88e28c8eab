import { claimsOn } from '../index/claims-on.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { meet, NONE } from '../index/postings.ts';
import type { Parsed } from './neighbours.ts';
import { isSubject } from './subjects.ts';

/**
 * "how many prisoners does Ukraine have", "would Ukraine exchange them": what is told of, for the most part, is men
 * in other hands than their own army's, and this state is one of those that tell of them.
 */
export function holdsThem({ chosen }: Parsed, id: string, { dossier, lists, claims }: DossierIndex): boolean {
  const subject = chosen.flat().find(isSubject);
  if (subject === undefined) return false;
  const about = claimsOn(subject, lists);
  const isHeld = (number: number) => {
    const population = dossier.populations.get(claims[number]?.population ?? '');
    return population?.partOf === dossier.defaults.population;
  };
  const held = about.filter(isHeld);
  return held.length * 2 > about.length && meet(held, lists.originators.get(id) ?? NONE);
}
