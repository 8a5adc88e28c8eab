import type { DossierIndex } from '../index/dossier-index.ts';
import { choose } from './choose.ts';
import type { Entry, FacetKind } from './lexicon.ts';
import type { Unit } from './units.ts';

/** What the phrases of a question name. */
export interface Gathered {
  readonly named: Readonly<Record<FacetKind, readonly string[]>>;
  readonly excluded: {
    readonly measures: readonly string[];
    readonly sources: readonly string[];
    readonly topics: readonly string[];
  };
  /** For every unit, what was chosen of its meanings; empty for units that name nothing. */
  readonly chosen: readonly (readonly Entry[])[];
}

const EXCLUDABLE: ReadonlySet<FacetKind> = new Set(['measure', 'source', 'outlet', 'topic']);

export function gather(units: readonly Unit[], { lexicon }: DossierIndex): Gathered {
  const all = units.map((unit, at) => (unit.kind === 'facet' ? choose(units, at) : []));
  const isWeak = (at: number) => lexicon.weak.has(units[at]?.phrase ?? '');
  // "how many soldiers" asks for the men sent, "how many soldiers were killed" does not.
  const hasStrong = all.some((entries, at) => entries.some(isSubject) && !isWeak(at));
  const chosen = hasStrong ? all.map((entries, at) => (isWeak(at) ? [] : entries)) : all;
  const negated = negatedUnits(units, chosen);
  const pick = (kind: FacetKind, isNegated: boolean) => [
    ...new Set(
      chosen.flatMap((entries, at) =>
        negated.has(at) === isNegated
          ? entries.filter((entry) => entry.kind === kind).map(({ id }) => id)
          : [],
      ),
    ),
  ];
  const kinds: FacetKind[] = [
    'topic',
    'measure',
    'proposition',
    'source',
    'outlet',
    'place',
    'population',
    'scope',
    'document',
  ];
  return {
    named: Object.fromEntries(kinds.map((kind) => [kind, pick(kind, false)])) as unknown as Gathered['named'],
    excluded: {
      measures: pick('measure', true),
      sources: [...pick('source', true), ...pick('outlet', true)],
      topics: pick('topic', true),
    },
    chosen,
  };
}

/**
 * What "not", "except" or "without" stands directly before, and what "or" adds to it: "not wounded or
 * captured". A verb between them makes it another sentence: "not confirmed by Moscow" excludes nobody. A
 * question that would be left without anything asked meant it otherwise.
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
  if (leavesNothing) for (const at of subjects) negated.delete(at);
  return negated;
}

const isExcludable = (entries: readonly Entry[] | undefined) =>
  entries !== undefined && entries.length > 0 && entries.every(({ kind }) => EXCLUDABLE.has(kind));

export const isSubject = ({ kind }: Entry): boolean =>
  kind === 'topic' || kind === 'measure' || kind === 'proposition' || kind === 'document';

function skipFiller(units: readonly Unit[], from: number): number {
  let at = from;
  while (units[at]?.kind === 'filler') at += 1;
  return at;
}
