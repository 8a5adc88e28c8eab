import { widerMeasures } from '../figures/wider-measures.ts';
import { lieOf } from './facets.ts';
import { isNumbered, type Numbered, type Side } from './pair.ts';
import { labelOf } from './tell.ts';
import type { World } from './world.ts';

/** Two figures of different measures that cannot both hold at one time. */
export interface Breach {
  readonly part: Side;
  readonly whole: Side;
  /** What they break, without a full stop. */
  readonly rule: () => string;
}

/**
 * Checks across measures: a part that is larger than its whole, and the bounds that a dossier sets. They are
 * made at the far ends of what the words can mean, and only where all that the part counts lies within what
 * the whole counts: the dead of a whole country may well outnumber the casualties of one valley.
 */
export function breachOf(a: Side, b: Side, world: World): Breach | null {
  if (!isNumbered(a) || !isNumbered(b)) return null;
  return breaks(a, b, world) ?? breaks(b, a, world);
}

function breaks(part: Numbered, whole: Numbered, world: World): Breach | null {
  const extents = Object.values(lieOf(part.claim, whole.claim, world.dossier));
  if (extents.some((lie) => lie === 'b-within-a' || lie === 'apart')) return null;
  const rule = partRule(part, whole, world) ?? boundRule(part, whole, world);
  return rule && { part, whole, rule };
}

function partRule(part: Numbered, whole: Numbered, { dossier }: World): Breach['rule'] | null {
  const wider = widerMeasures(part.claim.measure ?? '', dossier.measures);
  if (!wider.has(whole.claim.measure ?? '') || !exceeds(part, whole, 0)) return null;
  return () =>
    `${labelOf(part.claim, dossier)} is a part of ${labelOf(whole.claim, dossier)}, and cannot be larger`;
}

function boundRule(part: Numbered, whole: Numbered, world: World): Breach['rule'] | null {
  const broken = world.dossier.bounds
    .filter((bound) => bound.part === part.claim.measure && bound.whole === whole.claim.measure)
    .find(({ less }) =>
      exceeds(
        part,
        whole,
        less.reduce((sum, measure) => sum + leastBefore(part, measure, world), 0),
      ),
    );
  return broken === undefined ? null : () => broken.statement.replace(/[.\s]+$/, '');
}

/** Is the least the part can mean more than the most the whole can mean, less what is taken from it? */
const exceeds = (part: Numbered, { reading }: Numbered, taken: number): boolean =>
  reading.hard.high !== null && part.reading.hard.low > reading.hard.high - taken;

/** The least that the same parent had counted of a measure by the time of the part. */
function leastBefore(part: Numbered, measure: string, world: World): number {
  let least = 0;
  for (const parent of part.parents)
    for (const { claim, reading, dated, to } of world.counted(measure, parent))
      if (dated && to <= part.to && claim.population === part.claim.population)
        least = Math.max(least, reading?.hard.low ?? 0);
  return least;
}
