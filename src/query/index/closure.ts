import type { Dossier } from '../../claims/record/dossier.ts';

/** An id and everything wider that it counts towards. */
type Above = (id: string) => readonly string[];

/** Asked for every claim, worked out once for every id. */
function remembered(above: Above): Above {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let found = known.get(id);
    if (found === undefined) {
      found = above(id);
      known.set(id, found);
    }
    return found;
  };
}

const climbing = (next: Above): Above =>
  remembered((id) => {
    const found = new Set([id]);
    for (const at of found) for (const wider of next(at)) found.add(wider);
    return [...found];
  });

/** Which questions a claim belongs to beyond the ids it carries: NIS speaks for Seoul, the killed are casualties. */
export interface Closure {
  readonly measures: Above;
  readonly sources: Above;
  readonly places: Above;
  readonly populations: Above;
  readonly scopes: Above;
  /** Whatever a position on one proposition also says something about. */
  readonly propositions: Above;
  readonly topicsOfMeasure: Above;
}

export function closureOf(dossier: Dossier): Closure {
  const partOf = (map: ReadonlyMap<string, { readonly partOf: string | null }>) =>
    climbing((id) => [map.get(id)?.partOf ?? []].flat());
  const sums = invert([...dossier.measures.values()].map(({ id, sumOf }) => [id, sumOf]));
  const measures = climbing((id) => [dossier.measures.get(id)?.partOf ?? [], sums.get(id) ?? []].flat());
  const entailing = invert([...dossier.propositions.values()].map(({ id, entails }) => [id, entails]));
  const topics = invert([...dossier.topics.values()].map(({ id, measures }) => [id, measures]));
  return {
    measures,
    sources: climbing((id) => [dossier.sources.get(id)?.parent ?? []].flat()),
    places: partOf(dossier.places),
    populations: partOf(dossier.populations),
    scopes: partOf(dossier.scopes),
    // Who says "withdrawn" also says "not fighting", and who denies "not fighting" denies "withdrawn".
    propositions: climbing((id) =>
      [dossier.propositions.get(id)?.entails ?? [], entailing.get(id) ?? []].flat(),
    ),
    topicsOfMeasure: remembered((id) => [
      ...new Set(measures(id).flatMap((wider) => topics.get(wider) ?? [])),
    ]),
  };
}

function invert(lists: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [owner, members] of lists)
    for (const member of members) {
      const owners = inverted.get(member);
      if (owners) owners.push(owner);
      else inverted.set(member, [owner]);
    }
  return inverted;
}
