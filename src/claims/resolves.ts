import type { Claim } from './record/claim.ts';
import type { Dossier } from './record/dossier.ts';

/**
 * Whether the dossier still has everything that a claim names. One that was kept from earlier may name a
 * measure, a source or a document that editors have since renamed or taken out: it cannot be shown then.
 */
export function resolves(claim: Claim, dossier: Dossier): boolean {
  const { originators, mentions, topic, measure, proposition, implies, population, place, scope } = claim;
  const has = (known: { has(id: string): boolean }, ...ids: readonly (string | null)[]) =>
    ids.every((id) => id === null || known.has(id));
  return (
    has(dossier.topics, topic) &&
    has(dossier.measures, measure) &&
    has(dossier.propositions, proposition, ...implies.map((one) => one.proposition)) &&
    has(dossier.populations, population) &&
    has(dossier.places, place) &&
    has(dossier.scopes, scope) &&
    has(dossier.sources, ...originators, ...mentions.flatMap(({ relay }) => relay)) &&
    has(dossier.documents, ...mentions.map(({ document }) => document))
  );
}
