import type { AnyClaim } from '../../claims/figures/sums.ts';
import { itemAt } from '../../claims/item-at.ts';
import type { Days } from '../../claims/record/day.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { intersect, type List, union } from '../index/postings.ts';
import type { Intent, Understanding } from '../understand/understanding.ts';
import { stem } from '../words/stem.ts';
import { conditionsOf } from './conditions.ts';
import { notExcluded, withinTime, withNumber, withStance, withStatus } from './filters.ts';
import { newestOfEach } from './latest.ts';
import { relax, stoodThen } from './relax.ts';
import { APART, bothSides } from './sides.ts';
import { onlyInEffect } from './weaker.ts';

export interface RetrieveOptions {
  /** Only what stood in the world by then; null for no such limit. */
  readonly asOf: Days | null;
}

export interface Retrieved {
  /** Newest first, computed sums among them. */
  readonly claims: readonly AnyClaim[];
  /** As it was asked, with the conditions that were dropped. */
  readonly understanding: Understanding;
  /** Claims that only a limit of time kept out. */
  readonly leftOut: number;
  /** Claims of another measure that some relay printed under the one asked for. */
  readonly driftedIn: readonly AnyClaim[];
}

/** The claims that answer a question that was understood. */
export function retrieve(asked: Understanding, index: DossierIndex, { asOf }: RetrieveOptions): Retrieved {
  if (asked.intent === 'none' || asked.intent === 'help')
    return { claims: [], understanding: asked, leftOut: 0, driftedIn: [] };
  const relaxed: string[] = [];
  for (let narrowed = telling(asked, index); ; ) {
    const { claims, leftOut, isApart } = matching(narrowed, conditionsOf(narrowed, index), asOf, index);
    const driftedIn = drifted(narrowed, claims, asOf, index);
    const isFound = claims.length + driftedIn.length > 0;
    const looser = isFound ? null : leftOut > 0 ? stoodThen(narrowed) : relax(narrowed, index.dossier);
    if (looser === null) {
      const inEffect = onlyInEffect(narrowed, claims, index);
      const said = [...relaxed, ...(isApart ? [APART] : []), ...(inEffect === null ? [] : [inEffect])];
      // Where nothing is shown, nothing is shown otherwise than asked.
      const told = isFound ? said : [];
      return {
        claims,
        understanding: { ...asked, relaxed: [...asked.relaxed, ...told] },
        leftOut,
        driftedIn,
      };
    }
    relaxed.push(looser.sentence);
    narrowed = looser.understanding;
  }
}

function matching(asked: Understanding, conditions: readonly List[], asOf: Days | null, index: DossierIndex) {
  const tests = [withStatus(asked), withNumber(asked), withStance(asked), notExcluded(asked, index)].filter(
    (test) => test !== null,
  );
  const inTime = withinTime(asked, asOf, index);
  const found: AnyClaim[] = [];
  let leftOut = 0;
  for (const number of intersect(conditions, index.claims.length)) {
    const claim = itemAt(index.claims, number);
    if (!tests.every((test) => test(claim, number))) continue;
    if (inTime === null || inTime(claim, number)) found.push(claim);
    else leftOut += 1;
  }
  const { claims, isApart } = asked.compares
    ? bothSides(found, asked, index)
    : { claims: found, isApart: false };
  const shown = asked.asOfMode === 'latest' ? newestOfEach(claims, index.dossier) : claims;
  return { claims: shown, leftOut, isApart };
}

/**
 * Figures are what they are, whatever words our sentences about them happen to share with the question
 * ("combat losses"). Of what was said, a word beside the subject limits it only when few claims have it: the
 * civilian of "a civilian boat" does, the soldiers of "soldiers in training" do not.
 */
const COUNTS: ReadonlySet<Intent> = new Set<Intent>(['figures', 'number', 'timeline']);

function telling(asked: Understanding, index: DossierIndex): Understanding {
  const { topics, measures, propositions, number } = asked;
  const hasSubject = topics.length + measures.length + propositions.length > 0 || number !== null;
  if (!hasSubject || asked.words.length === 0) return asked;
  if (COUNTS.has(asked.intent)) return { ...asked, words: [] };
  const few = Math.max(2, index.dossier.claims.size / 12);
  const { own } = index.lexicon.people;
  const words = asked.words.filter(
    (word) => !own.has(word) && (index.lists.stems.get(stem(word))?.length ?? 0) <= few,
  );
  return { ...asked, words };
}

/** Asked for the killed, what one outlet printed as killed is shown too, under a warning. */
function drifted(asked: Understanding, shown: readonly AnyClaim[], asOf: Days | null, index: DossierIndex) {
  if (asked.measures.length === 0) return [];
  const printed = union(asked.measures.flatMap((id) => index.lists.printed.get(id) ?? []));
  if (printed.length === 0) return [];
  const others = conditionsOf({ ...asked, topics: [], measures: [], propositions: [] }, index);
  const { claims } = matching({ ...asked, compares: false }, [printed, ...others], asOf, index);
  const known = new Set(shown);
  return claims.filter((claim) => !known.has(claim));
}
