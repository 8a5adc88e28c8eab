import { itemAt } from '../../claims/item-at.ts';
import { dayNumber } from '../../claims/record/day.ts';
import { compare } from '../../claims/verdicts/index.ts';
import { type Case, isInTime, type Known } from './case.ts';

/** So many later figures are compared; the newest that takes the place of an older one is among them. */
const MOST_COMPARED = 100;

/**
 * The newest figure that has taken this one's place: of whoever is credited; where nobody is, of its own
 * originator. In a message that says "as of", only what stood by then.
 */
export function laterThan(known: Known, { mine, said, index }: Case): Known | null {
  const context = { dossier: index.dossier, claims: index.claims };
  const isTheirs = ({ claim }: Known) =>
    said.credited.length > 0 || sameOriginators(claim.originators, known.claim.originators);
  const candidates = mine.filter(
    (other) => other.claim.measure === known.claim.measure && other.at < known.at && isTheirs(other),
  );
  const last = said.time?.mode === 'as-of' ? dayNumber(said.time.to) : Number.POSITIVE_INFINITY;
  return (
    candidates
      .filter(({ at }) => itemAt(index.begins, at) <= last)
      .slice(0, MOST_COMPARED)
      .find((other) =>
        compare(other.claim, known.claim, context).some(
          ({ verdict, a }) => verdict === 'updates' && a === other.claim.id,
        ),
      ) ?? null
  );
}

const sameOriginators = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Of those that fit, the ones of the time that the message names, where there are any. */
export function ofItsTime(
  known: readonly Known[],
  of: Case,
): { known: readonly Known[]; isMisdated: boolean } {
  const timed = known.filter((one) => isInTime(of, one));
  return timed.length > 0
    ? { known: timed, isMisdated: false }
    : { known, isMisdated: of.said.time !== null };
}
