import type { Proposition } from '../record/topic.ts';

type Propositions = ReadonlyMap<string, Proposition>;

/** For each proposition, what follows from it and what it follows from, itself included. */
interface Closure {
  readonly follow: ReadonlyMap<string, ReadonlySet<string>>;
  readonly entail: ReadonlyMap<string, ReadonlySet<string>>;
}

const closures = new WeakMap<Propositions, Closure>();

/** Read off once: every pair of positions is held against it. */
function closureOf(propositions: Propositions): Closure {
  const known = closures.get(propositions);
  if (known !== undefined) return known;
  const ids = [...propositions.keys()];
  const follow = new Map(ids.map((id) => [id, climb(id, propositions)]));
  const entail = new Map(ids.map((id) => [id, new Set(ids.filter((other) => follow.get(other)?.has(id)))]));
  const closure = { follow, entail };
  closures.set(propositions, closure);
  return closure;
}

function climb(id: string, propositions: Propositions): Set<string> {
  const found = new Set([id]);
  // A set grows while it is walked, so that this reaches what follows from what follows.
  for (const at of found) for (const next of propositions.get(at)?.entails ?? []) found.add(next);
  return found;
}

/** A proposition and every weaker one that follows from it: withdrawn, and so not fighting. */
export const entailed = (id: string, propositions: Propositions): ReadonlySet<string> =>
  closureOf(propositions).follow.get(id) ?? new Set([id]);

/** What positions are about: their propositions, and what follows from those. */
export function mattersOf(
  positions: readonly { readonly proposition: string }[],
  propositions: Propositions,
): ReadonlySet<string> {
  const [only, ...others] = positions;
  if (only !== undefined && others.length === 0) return entailed(only.proposition, propositions);
  return new Set(positions.flatMap(({ proposition }) => [...entailed(proposition, propositions)]));
}

const follows = (weaker: string, from: string, propositions: Propositions): boolean =>
  entailed(from, propositions).has(weaker);

/** What two who assert these agree on: the strongest propositions that follow from both. */
export function bothAssert(p: string, q: string, propositions: Propositions): string[] {
  const fromQ = entailed(q, propositions);
  const common = [...entailed(p, propositions)].filter((id) => fromQ.has(id));
  return common.filter((id) => !common.some((other) => other !== id && follows(id, other, propositions)));
}

/** What two who deny these agree in denying: the weakest propositions from which both would follow. */
export function bothDeny(p: string, q: string, propositions: Propositions): string[] {
  const { entail } = closureOf(propositions);
  const common = [...(entail.get(p) ?? [])].filter((id) => entail.get(q)?.has(id));
  return common.filter((id) => !common.some((other) => other !== id && follows(other, id, propositions)));
}

/** Who asserts the one cannot leave the other denied. */
export const isContradicted = (asserted: string, denied: string, propositions: Propositions): boolean =>
  follows(denied, asserted, propositions);
