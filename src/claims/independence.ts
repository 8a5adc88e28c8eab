import type { Claim } from './record/claim.ts';
import type { Dossier } from './record/dossier.ts';
import type { Source } from './record/source.ts';

/**
 * The widest body a source speaks as part of: NIS and JCS both lead to South Korea, Zelensky and HUR to
 * Ukraine. Sources with one root are never independent of each other.
 */
export function rootOf(sourceId: string, dossier: Pick<Dossier, 'sources'>): Source {
  let source = dossier.sources.get(sourceId);
  if (source === undefined) throw new Error(`no such source: ${sourceId}`);
  if (source.parent === null) return source;
  const seen = new Set<string>();
  while (source.parent !== null && !seen.has(source.id)) {
    seen.add(source.id);
    const parent = dossier.sources.get(source.parent);
    if (parent === undefined) break;
    source = parent;
  }
  return source;
}

/** The parents behind a claim, once each. Relays are not among them: they carried it, they did not say it. */
export function parentsOf(
  claim: Pick<Claim, 'originators'>,
  dossier: Pick<Dossier, 'sources'>,
): readonly Source[] {
  return unique(claim.originators.map((id) => rootOf(id, dossier)));
}

type Voiced = Pick<Claim, 'originators' | 'kind'>;

/**
 * The independent voices behind claims: distinct parents of what is said, never documents. A joint claim
 * adds only parents that are not yet counted. An outlet's own remark, say on somebody's silence, is no voice.
 */
export function voices(claims: readonly Voiced[], dossier: Pick<Dossier, 'sources'>): Source[] {
  const speakers = new Set<string>();
  for (const claim of claims)
    if (!isRemark(claim, dossier)) for (const id of claim.originators) speakers.add(id);
  return unique([...speakers].map((id) => rootOf(id, dossier)));
}

function isRemark({ kind, originators }: Voiced, { sources }: Pick<Dossier, 'sources'>): boolean {
  return kind === 'statement' && originators.every((id) => isPress(sources.get(id)?.kind));
}

const isPress = (kind: Source['kind'] | undefined) => kind === 'outlet' || kind === 'wire';

const unique = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];
