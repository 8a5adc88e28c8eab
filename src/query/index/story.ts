import { isComputed } from '../../claims/figures/sums.ts';
import { isoDay } from '../../claims/record/day.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Placed } from './standing.ts';
import { type Tally, Tallying, valuesOf } from './tally.ts';

/** What the claims of a dossier say about the dossier as a whole, counted so that one claim can be taken out. */
export interface Story {
  /** By month ("3") and by day of a month ("3-27"), the years with claims. */
  readonly years: Tally;
  /** By measure, the propositions that its figures imply a position on. */
  readonly implied: Tally;
  /** By family of measures, the populations that are counted in it. */
  readonly counted: Tally;
  /** By topic, what its claims are. */
  readonly kinds: Tally;
}

/** A claim that comes to a story (1) or goes from it (-1). */
export type Change = readonly [Placed, 1 | -1];

/** A story with claims added to it and taken out of it. */
export function retold(story: Story | null, changes: readonly Change[], { measures }: Dossier): Story {
  const implied = new Tallying(story?.implied);
  const counted = new Tallying(story?.counted);
  const kinds = new Tallying(story?.kinds);
  for (const [{ claim }, times] of changes) {
    // A sum says nothing that its parts do not.
    if (isComputed(claim)) continue;
    const { measure, topic, kind } = claim;
    kinds.add(topic, kind === 'figure' || kind === 'position' ? kind : 'other', times);
    if (measure === null) continue;
    for (const { proposition } of claim.implies) implied.add(measure, proposition, times);
    const family = measures.get(measure)?.family;
    if (family !== undefined) counted.add(family, claim.population, times);
  }
  const years = withDays(story?.years, changes);
  return { years, implied: implied.done(), counted: counted.done(), kinds: kinds.done() };
}

/** Both ends of a standing count; a month in the middle of a longer one names no day of it. */
function withDays(before: Tally | undefined, changes: readonly Change[]): Tally {
  const days = new Map<number, number>();
  for (const [{ begins, ends }, times] of changes)
    for (const day of [begins, ends]) days.set(day, (days.get(day) ?? 0) + times);
  const years = new Tallying(before);
  for (const [day, times] of days) {
    const [year = '', month = '', date = ''] = isoDay(day).split('-');
    years.add(`${Number(month)}`, year, times);
    years.add(`${Number(month)}-${Number(date)}`, year, times);
  }
  return years.done();
}

/** The latest year with claims in a month, or on a day of it; null where there is none. */
export function latestYear({ years }: Story, month: number, day: number | null): number | null {
  const found = valuesOf(years, day === null ? `${month}` : `${month}-${day}`).map(Number);
  return found.length === 0 ? null : Math.max(...found);
}

/**
 * What topics mostly hold, by their claims: events, forecasts and statements where those outnumber the
 * rest, else figures, else positions. All of it is shown either way; this says what comes first.
 */
export function mostlyHolds(
  topics: readonly string[],
  { kinds }: Story,
): 'figures' | 'positions' | 'statements' {
  const total = (kind: string) => topics.reduce((sum, id) => sum + (kinds.get(id)?.get(kind) ?? 0), 0);
  const [figures, positions] = [total('figure'), total('position')];
  if (total('other') > figures + positions) return 'statements';
  return positions > figures ? 'positions' : 'figures';
}
