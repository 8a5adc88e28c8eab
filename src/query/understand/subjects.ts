import type { Dossier } from '../../claims/record/dossier.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { valuesOf } from '../index/tally.ts';
import type { Entry } from '../lexicon/lexicon.ts';
import type { Unit } from './units.ts';

/** Something to ask about: the rest only limits it. */
export const isSubject = ({ kind }: Entry): boolean =>
  kind === 'topic' || kind === 'measure' || kind === 'proposition';

/** What counting two things at once comes to. */
type Together = 'both' | 'first' | 'second' | 'neither' | 'said-first' | 'said-second';

export interface Subjects {
  readonly chosen: readonly (readonly Entry[])[];
  /** "generals killed": each is counted in the dossier, the two together are not. */
  readonly isUncounted: boolean;
  /** "prisoners killed": a measure that claims on the other subject are to speak of. */
  readonly speaksOf: readonly string[];
}

/**
 * Two subjects side by side are one question ("officers sent", "missiles sent", "generals killed"), unless
 * something lists them ("officers and generals", "killed, wounded").
 */
export function together(
  units: readonly Unit[],
  chosen: readonly (readonly Entry[])[],
  text: string,
  index: DossierIndex,
): Subjects {
  const at = chosen.flatMap((entries, unit) => (entries.some(isSubject) ? [unit] : []));
  const dropped = new Set<number>();
  const speaksOf: string[] = [];
  let isUncounted = false;
  for (const [nth, second] of at.entries()) {
    const first = at[nth - 1];
    if (first === undefined || isListed(units, first, second, text)) continue;
    const [one, other] = [chosen[first]?.[0], chosen[second]?.[0]];
    const outcome = one && other ? combine(one, other, index) : 'both';
    if (outcome === 'first') dropped.add(second);
    if (outcome === 'second') dropped.add(first);
    if (outcome === 'neither') isUncounted = true;
    if (outcome === 'said-first' && one !== undefined) {
      dropped.add(first);
      speaksOf.push(one.id);
    }
    if (outcome === 'said-second' && other !== undefined) {
      dropped.add(second);
      speaksOf.push(other.id);
    }
  }
  return { chosen: chosen.map((entries, unit) => (dropped.has(unit) ? [] : entries)), isUncounted, speaksOf };
}

function isListed(units: readonly Unit[], first: number, second: number, text: string): boolean {
  const between = units.slice(first + 1, second);
  return (
    between.some(({ cue, kind }) => cue === 'or' || cue === 'compare' || cue === 'not' || kind === 'break') ||
    /[,;/+&]/.test(text.slice(units[first]?.last.end, units[second]?.first.start))
  );
}

function combine(one: Entry, other: Entry, { dossier, story }: DossierIndex): Together {
  const [a, b] = [measuresOf(one, dossier), measuresOf(other, dossier)];
  if (a.length === 0 || b.length === 0) return 'both';
  if (one.kind === 'measure' && isPartOf(one.id, other.id, dossier)) return 'first';
  if (other.kind === 'measure' && isPartOf(other.id, one.id, dossier)) return 'second';
  const families = (ids: readonly string[]) => ids.flatMap((id) => dossier.measures.get(id)?.family ?? []);
  if (meet(families(a), families(b))) return 'both';
  const who = (ids: readonly string[]) => families(ids).flatMap((family) => valuesOf(story.counted, family));
  // "equipment losses": other things than men, and nobody counts that of them.
  if (!meet(who(a), who(b)) && one.kind === 'topic' && other.kind === 'topic') return 'neither';
  // "missiles sent": the men sent are other things than missiles, so that the verb counts nothing here.
  if (!meet(who(a), who(b))) return who(a).includes(dossier.defaults.population) ? 'second' : 'first';
  // "prisoners killed": the killed that are counted are no prisoners.
  if (one.kind === 'topic' && other.kind === 'measure') return 'said-second';
  if (one.kind === 'measure' && other.kind === 'topic') return 'said-first';
  const unitsOf = (ids: readonly string[]) => ids.flatMap((id) => dossier.measures.get(id)?.unit ?? []);
  return meet(unitsOf(a), unitsOf(b)) ? 'both' : 'neither';
}

/** What is counted under a topic or a measure. */
export function measuresOf({ kind, id }: Entry, { topics }: Dossier): readonly string[] {
  if (kind === 'measure') return [id];
  return kind === 'topic' ? (topics.get(id)?.measures ?? []) : [];
}

function isPartOf(part: string, whole: string, { measures }: Dossier): boolean {
  for (let at = measures.get(part)?.partOf; at; at = measures.get(at)?.partOf) if (at === whole) return true;
  return false;
}

const meet = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
