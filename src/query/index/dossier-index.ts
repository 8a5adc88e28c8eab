import { type AnyClaim, type ComputedClaim, computeSums } from '../../claims/figures/sums.ts';
import { groupBy } from '../../claims/group-by.ts';
import type { Claim } from '../../claims/record/claim.ts';
import { isoDay } from '../../claims/record/day.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { plainAddress } from '../understand/addresses.ts';
import { type TopicKinds, topicKinds } from '../understand/intent.ts';
import { buildLexicon, type Lexicon } from '../understand/lexicon.ts';
import type { WordReading } from '../understand/read-word.ts';
import { type FacetLists, facetLists } from './facets.ts';
import { standingOf } from './standing.ts';

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
    read: new Map(),
  };
}

/** Both ends of every standing count: a month in the middle of a longer one names no day of it. */
function yearsOf(
  standing: readonly { readonly begins: number; readonly ends: number }[],
): Map<string, number> {
  const years = new Map<string, number>();
  const mark = (day: number) => {
    const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number];
    for (const key of [`${month}`, `${month}-${date}`])
      years.set(key, Math.max(year, years.get(key) ?? year));
  };
  const days = new Set(standing.flatMap(({ begins, ends }) => [begins, ends]));
  for (const day of days) mark(day);
  return years;
}

function impliedBy(claims: readonly Claim[]): Map<string, readonly string[]> {
  const figures = claims.filter(({ measure, implies }) => measure !== null && implies.length > 0);
  return new Map(
    [...groupBy(figures, ({ measure }) => measure ?? '')].map(([measure, group]) => [
      measure,
      [...new Set(group.flatMap(({ implies }) => implies.map(({ proposition }) => proposition)))],
    ]),
  );
}
