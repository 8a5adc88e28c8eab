import { type Entries, problemAt } from './entry.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';

/** Nothing may lie within itself: parents, wholes, sums and entailments end somewhere. */
export function* cycles(records: Records): Generator<Problem> {
  for (const facets of [records.populations, records.places, records.scopes])
    yield* circles(facets, 'partOf', ({ partOf }) => [partOf]);
  yield* circles(records.measures, 'partOf', ({ partOf }) => [partOf]);
  yield* circles(records.measures, 'sumOf', ({ sumOf }) => sumOf);
  yield* circles(records.sources, 'parent', ({ parent }) => [parent]);
  yield* circles(records.propositions, 'entails', ({ entails }) => entails);
  yield* circles(records.claims, 'supersedes', ({ supersedes }) => [supersedes]);
  yield* circles(records.claims, 'addsTo', ({ addsTo }) => [addsTo]);
}

/** Each circle is reported once, at the first of its records in the file. */
function* circles<T>(
  entries: Entries<T>,
  field: string,
  next: (record: T) => readonly (string | null)[],
): Generator<Problem> {
  const byId = new Map(entries.sound.map((entry) => [entry.id, entry]));
  const finished = new Set<string>();
  for (const start of entries.sound) {
    // A path is walked with its own stack, since a chain may be longer than the call stack.
    const trail: { id: string; ahead: (string | null)[] }[] = [];
    const enter = (id: string | null) => {
      const entry = id === null || finished.has(id) ? undefined : byId.get(id);
      if (entry !== undefined) trail.push({ id: entry.id, ahead: [...next(entry.record)] });
    };
    enter(start.id);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const id = top.ahead.shift();
      if (id === undefined) finished.add(trail.pop()?.id ?? '');
      else {
        const back = trail.findIndex((step) => step.id === id);
        if (back === -1) enter(id);
        else {
          const round = [...trail.slice(back).map((step) => step.id), id].join(' → ');
          const at = byId.get(trail[back]?.id ?? '') ?? start;
          yield problemAt(at, [field], `leads back to itself (${round}): take one of them out`);
        }
      }
    }
  }
}
