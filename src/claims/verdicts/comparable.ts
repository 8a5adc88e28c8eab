import type { Dossier } from '../record/dossier.ts';
import { listInWords } from '../words/list.ts';
import { checkBounds } from './bounds.ts';
import { lieOf } from './facets.ts';
import { type Finding, notComparable } from './finding.ts';
import type { Side } from './pair.ts';
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
  const { measures } = world.dossier;
  const [one, other] = [measures.get(a.claim.measure ?? ''), measures.get(b.claim.measure ?? '')];
  const crossed = checkBounds(a, b, world);
  if (crossed !== null) return crossed;
  if (one === undefined || other === undefined)
    return notComparable('measure', () => 'do not both count something.');
  if (one.accumulation === other.accumulation)
    return notComparable(
      'measure',
      () =>
        `measure different things: ${labelOf(a.claim, world.dossier)} and ${labelOf(b.claim, world.dossier)}.`,
    );
  return notComparable(
    'accumulation',
    () =>
      `add up differently: the first is ${KEPT[one.accumulation]}, the second ${KEPT[other.accumulation]}.`,
  );
}

const KEPT = {
  cumulative: 'a running total',
  stock: 'a number at one time',
  increment: 'what was added in a period',
};

function otherExtent({ claim: a }: Side, { claim: b }: Side, dossier: Dossier): Finding | null {
  const lie = lieOf(a, b, dossier);
  const apart = (['place', 'scope', 'period'] as const).filter((facet) => lie[facet] === 'apart');
  if (apart.length === 0) return null;
  return notComparable('scope', () => `differ in ${listInWords(apart)}, and neither contains the other.`);
}
