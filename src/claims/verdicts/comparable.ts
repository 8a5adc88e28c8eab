import type { Dossier } from '../record/dossier.ts';
import { listInWords } from '../words/list.ts';
import { type Breach, breachOf } from './bounds.ts';
import { lieOf } from './facets.ts';
import { conflict, type Finding, notComparable } from './finding.ts';
import { isLater, type Side, shareParent } from './pair.ts';
import { labelOf, populationOf } from './tell.ts';
import type { World } from './world.ts';

/** Rule 2: whatever counts other people, another measure, or another part of the world is no rival figure. */
export function notAlike(a: Side, b: Side, world: World): Finding | null {
  return otherPeople(a, b, world.dossier) ?? otherMeasure(a, b, world) ?? otherExtent(a, b, world.dossier);
}

function otherPeople({ claim: a }: Side, { claim: b }: Side, dossier: Dossier): Finding | null {
  if (a.population === b.population) return null;
  return notComparable(
    'population',
    () =>
      `count different people or things: the first ${populationOf(a, dossier)}, the second ${populationOf(b, dossier)}.`,
  );
}

function otherMeasure(a: Side, b: Side, world: World): Finding | null {
  if (a.claim.measure === b.claim.measure) return null;
  const breach = breachOf(a, b, world);
  if (breach !== null && isBroken(breach))
    return conflict('bound', 'hard', false, () => `cannot both hold: ${breach.rule()}.`);
  const remark = () => (breach === null ? '' : ` ${remarkOn(breach)}`);
  const { measures } = world.dossier;
  const [one, other] = [a, b].map(({ claim }) => measures.get(claim.measure ?? '')?.accumulation);
  if (one === undefined || other === undefined || one === other)
    return notComparable('measure', () => {
      const [first, second] = [labelOf(a.claim, world.dossier), labelOf(b.claim, world.dossier)];
      return `measure different things: ${first} and ${second}.${remark()}`;
    });
  return notComparable(
    'accumulation',
    () => `add up differently: the first is ${KEPT[one]}, the second ${KEPT[other]}.${remark()}`,
  );
}

/** Only one parent can contradict itself here, and only when the part is no later than its whole. */
const isBroken = ({ part, whole }: Breach): boolean => shareParent(part, whole) && !isLater(part, whole);

/** A later part may have outgrown an earlier whole; between different parents one may count less. */
const remarkOn = ({ part, whole, rule }: Breach): string =>
  shareParent(part, whole)
    ? `The later figure for a part exceeds the earlier whole (${rule()}): look whether a relay changed the measure.`
    : `Note that the part exceeds the whole (${rule()}); they come from different sides.`;

const KEPT = {
  cumulative: 'a running total',
  stock: 'a number at one time',
  increment: 'what was added in a period',
};

function otherExtent({ claim: a }: Side, { claim: b }: Side, dossier: Dossier): Finding | null {
  // Most are limited alike, and need no look at what lies within what.
  if (a.place === b.place && a.scope === b.scope && a.period === b.period) return null;
  const lie = lieOf(a, b, dossier);
  const apart = (['place', 'scope', 'period'] as const).filter((facet) => lie[facet] === 'apart');
  if (apart.length === 0) return null;
  return notComparable('scope', () => `differ in ${listInWords(apart)}, and neither contains the other.`);
}
