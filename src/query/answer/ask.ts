import type { AnyClaim } from '../../claims/figures/index.ts';
import type { Days } from '../../claims/record/day.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { compareAll } from '../../claims/verdicts/index.ts';
import type { Verdict } from '../../claims/verdicts/verdict.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { retrieve } from '../index/retrieve.ts';
import { understand } from '../understand/understand.ts';
import type { Answer } from './answer.ts';
import { countOf, staleness, tallyInWords } from './counts.ts';
import { leadFor } from './lead.ts';
import { nothingFound } from './nothing.ts';
import { groupFigures, groupPositions, newestFirst } from './order.ts';
import { readingInWords } from './reading.ts';
import { remarksOn } from './remarks.ts';
import { verdictTable } from './verdict-table.ts';

export interface AskOptions {
  /** Today in the newsroom's zone, as an ISO day. */
  readonly today: string;
  /** Only what was known of the world by then; null for no such limit. */
  readonly asOf: Days | null;
}

/** No answer carries more verdicts than these; what is beyond is counted. */
const MOST_VERDICTS = 200;

/** From a question as typed to an answer. */
export function ask(input: string, index: DossierIndex, { today, asOf }: AskOptions): Answer {
  const { dossier } = index;
  const read = understand(input, index, { today });
  const { claims: found, driftedIn, leftOut, understanding: readAs } = retrieve(read, index, { asOf });
  // A limit that was set beside the question is told like one that was typed in it.
  const understanding = asOf === null ? readAs : { ...readAs, asOf: { from: asOf.to, to: asOf.to } };
  const figures = groupFigures(found, dossier, understanding.topics[0]);
  const positions = groupPositions(found, dossier);
  const records = recordsAmong(found);
  const drifted = driftedGroup(driftedIn);
  const shownFigures = [...figures, ...drifted];
  const claims = inOrder(understanding.intent, [shownFigures, positions].map(flatten), records);
  const compared = compareAll(claims, {
    dossier,
    claims: knownBy(understanding.asOf, [...dossier.claims.values(), ...index.sums]),
  });
  const told = compared.filter((verdict) => isTold(verdict, claims, dossier));
  const counts = countOf(claims, dossier);
  const shown = { claims, figures, positions, verdicts: verdictTable(told), dossier };
  const day: Days = { from: today, to: today, precision: 'day' };
  const lead =
    claims.length === 0
      ? nothingFound(understanding, leftOut, dossier)
      : [leadFor(understanding, shown), staleness(claims, day, dossier)].filter(Boolean).join(' ');
  return {
    input,
    dossier,
    understanding:
      claims.length === 0 && understanding.intent !== 'help'
        ? { ...understanding, intent: 'none' }
        : understanding,
    claims,
    verdicts: told.slice(0, MOST_VERDICTS),
    verdictsOmitted: Math.max(0, told.length - MOST_VERDICTS),
    counts,
    lead,
    figures: shownFigures,
    positions,
    records,
    remarks: remarksOn(told, claims, dossier),
    reading: readingInWords(understanding, leftOut, dossier),
    tally: tallyInWords(claims, counts, dossier),
  };
}

/** What stood in the world by then: a conflict of December is not overtaken as of December. */
function knownBy(limit: Pick<Days, 'to'> | null, claims: readonly AnyClaim[]): readonly AnyClaim[] {
  return limit === null ? claims : claims.filter(({ asOf }) => asOf === null || asOf.from <= limit.to);
}

const flatten = (groups: readonly { readonly claims: readonly AnyClaim[] }[]) =>
  groups.flatMap(({ claims }) => claims);

/** Asked for positions, those come first; else the figures do. */
function inOrder(intent: string, [figures = [], positions = []]: AnyClaim[][], records: readonly AnyClaim[]) {
  return intent === 'positions'
    ? [...positions, ...figures, ...records]
    : [...figures, ...positions, ...records];
}

/** Whatever is neither a figure nor a position. */
function recordsAmong(claims: readonly AnyClaim[]): AnyClaim[] {
  return claims.filter(({ kind, measure }) => kind !== 'position' && measure === null).sort(newestFirst);
}

/** Claims that only some relay printed under the measure asked for; shown last, under a warning. */
function driftedGroup(claims: readonly AnyClaim[]) {
  const [first, ...rest] = [...claims].sort(newestFirst);
  return first ? [{ title: 'Printed by some under this heading', claims: [first, ...rest] as const }] : [];
}

/** Not-comparable is worth saying only within one family: 300 killed and 11,000 sent are no surprise. */
function isTold({ verdict, a, b }: Verdict, claims: readonly AnyClaim[], dossier: Dossier): boolean {
  if (verdict === 'same') return false;
  if (verdict !== 'not-comparable') return true;
  const family = (id: string) => {
    const measure = claims.find((claim) => claim.id === id)?.measure;
    return measure ? dossier.measures.get(measure)?.family : undefined;
  };
  return family(a) !== undefined && family(a) === family(b);
}
