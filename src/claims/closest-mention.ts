import type { Claim } from './record/claim.ts';
import type { Dossier } from './record/dossier.ts';
import type { Mention } from './record/mention.ts';

/**
 * The place that stands closest to the originator, of those whose words we have: not translated before
 * translated, then through the fewest hands, then with the originator named in it, then as listed.
 */
export function closestMention(claim: Claim, dossier: Pick<Dossier, 'documents'>): Mention | undefined {
  const distance = ({ document, quote, relay, attribution }: Mention): number[] => [
    quote === null ? 1 : 0,
    dossier.documents.get(document)?.translatedFrom ? 1 : 0,
    relay.length,
    attribution === 'explicit' ? 0 : 1,
  ];
  return [...claim.mentions].sort((a, b) => compareLists(distance(a), distance(b)))[0];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
