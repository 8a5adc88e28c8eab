import type { DossierIndex } from '../index/dossier-index.ts';
import type { Entry, FacetKind } from '../lexicon/lexicon.ts';
import { choose } from './choose.ts';
import { isAuxiliary } from './neighbours.ts';
import { isSubject, together } from './subjects.ts';
import type { Unit } from './units.ts';

type Named = Readonly<Record<FacetKind, readonly string[]>>;

/** What the phrases of a question name. */
export interface Gathered {
  readonly named: Named;
  readonly excluded: Named;
  /** For every unit, what was chosen of its meanings; empty for units that name nothing. */
  readonly chosen: readonly (readonly Entry[])[];
  /** Two things are asked for at once that the dossier only counts apart. */
  readonly isUncounted: boolean;
  /** Measures that claims on what is asked about must speak of. */
  readonly speaksOf: readonly string[];
}

export function gather(units: readonly Unit[], text: string, index: DossierIndex): Gathered {
  const all = withoutWeak(
    units,
    units.map((unit, at) => (unit.kind === 'facet' ? choose(units, at) : NOTHING)),
    index,
  );
  const { chosen, ...both } = together(units, all, text, index);
  return { ...namesIn(units, chosen), chosen, ...both };
}

/** The same without some of the pieces. */
export function without(gathered: Gathered, units: readonly Unit[], dropped: ReadonlySet<number>): Gathered {
  const chosen = gathered.chosen.map((entries, at) => (dropped.has(at) ? NOTHING : entries));
  return { ...gathered, ...namesIn(units, chosen), chosen };
}

function namesIn(units: readonly Unit[], chosen: readonly (readonly Entry[])[]) {
  const negated = negatedUnits(units, chosen);
  const named = nothingNamed();
  const excluded = nothingNamed();
  for (const [at, entries] of chosen.entries())
    for (const { kind, id } of entries) {
      const ids = (negated.has(at) ? excluded : named)[kind];
      if (!ids.includes(id)) ids.push(id);
    }
  return { named, excluded };
}

const NOTHING: readonly Entry[] = [];

const nothingNamed = (): Record<FacetKind, string[]> => ({
  topic: [],
  measure: [],
  proposition: [],
  source: [],
  outlet: [],
  place: [],
  population: [],
  scope: [],
});

/** "how many soldiers" asks for the men sent, "how many soldiers were killed" does not. */
function withoutWeak(
  units: readonly Unit[],
  chosen: readonly (readonly Entry[])[],
  { lexicon }: DossierIndex,
) {
  const isWeak = (at: number) => lexicon.weak.has(units[at]?.phrase ?? '');
  const hasStrong = chosen.some((entries, at) => entries.some(isSubject) && !isWeak(at));
  return hasStrong ? chosen.map((entries, at) => (isWeak(at) ? NOTHING : entries)) : chosen;
}

const EXCLUDABLE: ReadonlySet<FacetKind> = new Set(['measure', 'source', 'outlet', 'topic']);

/**
 * What "not", "except" or "anything but" stands directly before, and what "or" adds to it: "not wounded or
 * captured". A verb between them makes it another sentence: "not confirmed by Moscow" excludes nobody. Nor
 * does a "not" that denies the whole question, which asks for the same thing: "were they not killed".
 */
function negatedUnits(units: readonly Unit[], chosen: readonly (readonly Entry[])[]): Set<number> {
  const negated = new Set<number>();
  for (const [at, unit] of units.entries()) {
    if (unit.cue !== 'not') continue;
    for (let next = skipFiller(units, at + 1); isExcludable(chosen[next]); ) {
      negated.add(next);
      if (units[next + 1]?.cue !== 'or' || units[next + 1]?.first.word === 'and') break;
      next = skipFiller(units, next + 2);
    }
  }
  const subjects = chosen.flatMap((entries, at) => (entries.some(isSubject) ? [at] : []));
  const leavesNothing = subjects.length > 0 && subjects.every((at) => negated.has(at));
  if (leavesNothing && deniesAll(units)) for (const at of subjects) negated.delete(at);
  return negated;
}

/** "were they not killed": a "not" behind a verb of the question's own. */
const deniesAll = (units: readonly Unit[]) => {
  const not = units.findIndex(({ cue }) => cue === 'not');
  return units.slice(0, not).some(isAuxiliary);
};

const isExcludable = (entries: readonly Entry[] | undefined) =>
  entries !== undefined && entries.length > 0 && entries.every(({ kind }) => EXCLUDABLE.has(kind));

function skipFiller(units: readonly Unit[], from: number): number {
  let at = from;
  while (units[at]?.kind === 'filler') at += 1;
  return at;
}
