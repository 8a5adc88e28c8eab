import { groupBy } from '../group-by.ts';
import { parentsOf } from '../independence.ts';
import type { Claim } from '../record/claim.ts';
import type { Dossier } from '../record/dossier.ts';
import { MODALITIES } from '../record/modality.ts';
import { sameStatementKey } from '../record/statement-key.ts';
import { figureInWords } from '../words/figure.ts';
import { type AnyClaim, type ComputedClaim, isComputed } from './computed.ts';
import { add } from './interval.ts';
import { intervals } from './intervals.ts';
import type { Reading } from './phrases.ts';

export type { AnyClaim, ComputedClaim };
export { isComputed };

/** What a figure can mean. A sum can mean every sum of what its parts can mean. */
export function intervalsOf(claim: AnyClaim): Reading | null {
  if (!isComputed(claim)) return intervals(claim);
  const readings = claim.parts.map(intervals);
  return readings.reduce(
    (sum, part) => sum && part && { soft: add(sum.soft, part.soft), hard: add(sum.hard, part.hard) },
  );
}

/** Every sum the figures allow: wholes from their parts, totals with what came on top of them. */
export function computeSums(claims: readonly Claim[], dossier: Dossier): ComputedClaim[] {
  const current = claims.filter(
    (claim) => claim.status === 'current' && claim.kind === 'figure' && hasNumber(claim),
  );
  return [...wholes(current, dossier), ...additions(current, dossier)];
}

/**
 * Parts of one statement of things: one originator, population, place, scope, period and as-of. Where no
 * document gives the as-of, one occasion stands in for it; without either, nothing says that the parts
 * describe one moment.
 */
function* wholes(claims: readonly Claim[], dossier: Dossier): Generator<ComputedClaim> {
  const measures = [...dossier.measures.values()].filter(({ sumOf }) => sumOf.length > 1);
  const named = new Set(measures.flatMap(({ sumOf }) => sumOf));
  const groups = groupBy(
    claims.filter((claim) => named.has(claim.measure ?? '') && moment(claim) !== null),
    (claim) =>
      JSON.stringify([
        [...claim.originators].sort(),
        moment(claim),
        claim.population,
        claim.place,
        claim.scope,
        claim.period && [claim.period.from, claim.period.to],
      ]),
  );
  for (const group of groups.values())
    for (const { id, sumOf } of measures) {
      const parts = sumOf.map((part) => only(group.filter(({ measure }) => measure === part)));
      const [first] = parts;
      if (first && parts.every((part) => part !== null)) yield sum(parts, { ...first, measure: id });
    }
}

const moment = ({ asOf, occasion }: Claim): string | null =>
  asOf === null ? occasion && `on ${occasion}` : `${asOf.from}/${asOf.to}`;

/** Two different figures for one part leave the sum open: none is made. Of two records of one, the first by id. */
function only(candidates: readonly Claim[]): Claim | null {
  const [first] = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined) return null;
  const statements = new Set(candidates.map(sameStatementKey));
  return statements.size === 1 ? first : null;
}

/** An increment on top of the total that it names, as of the increment's own date. */
function* additions(claims: readonly Claim[], dossier: Dossier): Generator<ComputedClaim> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const increment of claims) {
    const total = byId.get(increment.addsTo ?? '');
    if (total === undefined || total.population !== increment.population) continue;
    if (!sameParents(total, increment, dossier)) continue;
    yield sum([total, increment], {
      ...increment,
      measure: total.measure,
      originators: [...new Set([...increment.originators, ...total.originators])],
      place: total.place,
      scope: commonScope(total.scope, increment.scope, dossier),
      period: null,
      occasion: total.occasion === increment.occasion ? total.occasion : null,
    });
  }
}

function sameParents(a: Claim, b: Claim, dossier: Dossier): boolean {
  const ids = (claim: Claim) =>
    parentsOf(claim, dossier)
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return ids(a) === ids(b);
}

/** The narrowest scope that holds both; null, everything, where none is named. */
function commonScope(a: string | null, b: string | null, dossier: Dossier): string | null {
  const around = new Set(chain(b, dossier));
  return chain(a, dossier).find((scope) => around.has(scope)) ?? null;
}

function chain(scope: string | null, dossier: Dossier): string[] {
  const found: string[] = [];
  for (let at = scope; at !== null && !found.includes(at); at = dossier.scopes.get(at)?.partOf ?? null)
    found.push(at);
  return found;
}

/** What a sum takes over from one of its parts, and what is its own. */
function sum(parts: readonly Claim[], base: Claim): ComputedClaim {
  const ranged = parts.some(({ min }) => min !== null);
  const total = (ofPart: (part: Claim) => number | null) =>
    parts.reduce((so, part) => so + (ofPart(part) ?? 0), 0);
  const figure = {
    value: parts.every(({ value }) => value !== null) ? total(({ value }) => value) : null,
    min: ranged ? total(({ min, value }) => min ?? value) : null,
    max: ranged ? total(({ max, value }) => max ?? value) : null,
    qualifier: 'about',
  } as const;
  return {
    ...base,
    ...figure,
    computed: true,
    parts,
    id: parts.map(({ id }) => id).join('+'),
    // Rises whenever a part is changed, as that of a printed claim does.
    rev: total(({ rev }) => rev) - parts.length + 1,
    statement: `Our sum of ${parts.map((part) => figureInWords(part)).join(' + ')}: ${figureInWords(figure)}.`,
    modality:
      MODALITIES[Math.max(...parts.map(({ modality }) => MODALITIES.indexOf(modality)))] ?? base.modality,
    implies: [],
    method: null,
    supersedes: null,
    addsTo: null,
    preferred: null,
    note: null,
    mentions: parts.flatMap(({ mentions }) => mentions),
  };
}

/** "Thousands" and "heavy" cannot be added up: there is no printed number to add. */
const hasNumber = ({ value, min }: Claim) => value !== null || min !== null;
