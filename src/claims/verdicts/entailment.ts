import type { Proposition } from '../record/topic.ts';

type Propositions = ReadonlyMap<string, Proposition>;

/** A proposition and every weaker one that follows from it: withdrawn, and so not fighting. */
export function entailed(id: string, propositions: Propositions): ReadonlySet<string> {
  const found = new Set([id]);
  // A set grows while it is walked, so that this reaches what follows from what follows.
  for (const at of found) for (const next of propositions.get(at)?.entails ?? []) found.add(next);
  return found;
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
  const common = [...propositions.keys()].filter(
    (id) => follows(p, id, propositions) && follows(q, id, propositions),
  );
  return common.filter((id) => !common.some((other) => other !== id && follows(other, id, propositions)));
}

/** Who asserts the one cannot leave the other denied. */
export const isContradicted = (asserted: string, denied: string, propositions: Propositions): boolean =>
  follows(denied, asserted, propositions);
