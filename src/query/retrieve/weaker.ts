import type { AnyClaim } from '../../claims/figures/sums.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import type { Understanding } from '../understand/understanding.ts';

/**
 * Asked who denies the withdrawal, somebody who denies that the fighting has stopped denies it too, but has
 * not said so: the answer must. Null where somebody took that very stance.
 */
export function onlyInEffect(
  { stance, topics, propositions }: Understanding,
  claims: readonly AnyClaim[],
  { dossier }: DossierIndex,
): string | null {
  if (stance === null || claims.length === 0) return null;
  const ofTopics = topics.flatMap((id) => dossier.topics.get(id)?.propositions ?? []);
  // Of a topic's propositions, those that say the most are what is meant by it.
  const strongest = ofTopics.filter((id) => (dossier.propositions.get(id)?.entails.length ?? 0) > 0);
  const asked = propositions.length > 0 ? propositions : strongest;
  const taken = new Set(
    claims.flatMap(({ proposition, stance: own, implies }) => [
      ...(proposition !== null && own === stance ? [proposition] : []),
      ...implies.filter((implied) => implied.stance === stance).map(({ proposition }) => proposition),
    ]),
  );
  if (asked.length === 0 || asked.some((id) => taken.has(id))) return null;
  const say = (ids: Iterable<string>) =>
    [...ids]
      .map((id) => `“${dossier.propositions.get(id)?.statement.replace(/\.$/, '') ?? id}”`)
      .join(' or ');
  const verb = stance === 'denies' ? 'denies' : 'asserts';
  return `Nobody ${verb} ${say(asked)} in so many words; who ${verb} ${say(taken)} does so in effect.`;
}
