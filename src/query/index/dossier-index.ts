import { type AnyClaim, type ComputedClaim, computeSums } from '../../claims/figures/sums.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import type { WordReading } from '../lexicon/read-word.ts';
import { type FacetLists, facetLists } from './facets.ts';
import { plainAddress } from './plain-address.ts';
import { standingOf } from './standing.ts';
import { countedIn, impliedBy, yearsOf } from './story.ts';
import { type TopicKinds, topicKinds } from './topic-kinds.ts';

/** A dossier made ready for questions. It changes by being built anew. */
export interface DossierIndex {
  readonly dossier: Dossier;
  readonly lexicon: Lexicon;
  /** Every claim and every computed sum, newest first. */
  readonly claims: readonly AnyClaim[];
  readonly sums: readonly ComputedClaim[];
  readonly lists: FacetLists;
  /** When each claim begins and ends to stand, as day numbers, in the order of `claims`. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** The latest year with claims in a month ("3") or on a day of it ("3-27"). */
  readonly years: ReadonlyMap<string, number>;
  /** Documents by their address, without what differs between copies of it. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly topicKinds: TopicKinds;
  /** By measure, the propositions that its figures imply a position on. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  /** By family of measures, the populations that are counted in it. */
  readonly counted: ReadonlyMap<string, readonly string[]>;
  /** What typed words were read as; bounded. */
  readonly read: Map<string, WordReading>;
}

export function buildIndex(dossier: Dossier): DossierIndex {
  const recorded = [...dossier.claims.values()];
  const sums = computeSums(recorded, dossier);
  const standing = [...recorded, ...sums].map((claim) => ({ claim, ...standingOf(claim, dossier) }));
  standing.sort((a, b) => b.ends - a.ends || b.begins - a.begins || (a.claim.id < b.claim.id ? -1 : 1));
  const claims = standing.map(({ claim }) => claim);
  const lists = facetLists(claims, dossier);
  return {
    dossier,
    lexicon: buildLexicon(dossier),
    claims,
    sums,
    lists,
    begins: Int32Array.from(standing, ({ begins }) => begins),
    ends: Int32Array.from(standing, ({ ends }) => ends),
    years: yearsOf(standing),
    addresses: new Map(
      [...dossier.documents.values()].flatMap(({ id, url }) =>
        url === null ? [] : [[plainAddress(url), id]],
      ),
    ),
    topicKinds: topicKinds(dossier),
    implied: impliedBy(recorded),
    counted: countedIn(recorded, dossier),
    read: new Map(),
  };
}
