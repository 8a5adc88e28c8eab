import { intervals, intervalsOf } from '../../claims/figures/index.ts';
import { widerMeasures } from '../../claims/figures/wider-measures.ts';
import { itemAt } from '../../claims/item-at.ts';
import { holds, NONE } from '../index/postings.ts';
import type { Case, Known } from './case.ts';
import { creditOf } from './credit-of.ts';

/**
 * The newest figure of whoever is credited for the whole of which the message gives a part, where the part
 * exceeds it however far the words are stretched. Between different parents that would prove nothing.
 */
export function exceededWhole({ said, index }: Case): Known | null {
  const reading = intervals(said.span);
  const credit = creditOf(said.credited, index);
  if (reading === null || credit === null || said.measure === null) return null;
  for (const wider of widerMeasures(said.measure, index.dossier.measures)) {
    const at = (index.lists.measures.get(wider) ?? NONE).find((number) => {
      const claim = itemAt(index.claims, number);
      return (
        claim.measure === wider && claim.status === 'current' && credit.some((list) => holds(list, number))
      );
    });
    if (at === undefined) continue;
    const claim = itemAt(index.claims, at);
    const most = intervalsOf(claim)?.hard.high ?? null;
    if (most !== null && reading.hard.low > most) return { claim, at, fit: 'apart' };
  }
  return null;
}
