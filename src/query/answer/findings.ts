import type { AnyClaim } from '../../claims/figures/index.ts';
import type { Days } from '../../claims/record/day.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { survey } from '../../claims/verdicts/index.ts';
import { measureName } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { retrieve } from '../retrieve/retrieve.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { FigureGroup, PositionGroup } from './answer.ts';
import { groupFigures, groupPositions, latestNewsFirst, newestFirst } from './order.ts';
import { type VerdictTable, verdictTable } from './verdict-table.ts';

/** What answers a question, before a word of the answer is written. */
export interface Findings {
  readonly understanding: Understanding;
  /** All of it, in the order shown. */
  readonly claims: readonly AnyClaim[];
  readonly figures: readonly FigureGroup[];
  /** Claims that only some relay printed under the measure asked for; shown last, under a warning. */
  readonly drifted: readonly FigureGroup[];
  readonly positions: readonly PositionGroup[];
  /** Events, forecasts and statements, newest first. */
  readonly records: readonly AnyClaim[];
  /** What the desk doubts: shown as a warning, after everything else. */
  readonly held: readonly AnyClaim[];
  readonly verdicts: VerdictTable;
  readonly verdictsOmitted: number;
  /** Claims that only a limit of time kept out. */
  readonly leftOut: number;
}

/** No answer carries more verdicts than these; what is beyond is counted. */
const MOST_VERDICTS = 200;

/** Finds the claims that answer a question as it was read, and weighs them against each other. */
export function findingsOn(read: Understanding, index: DossierIndex, asOf: Days | null): Findings {
  const { dossier } = index;
  const { claims: found, driftedIn, leftOut, understanding: readAs } = retrieve(read, index, { asOf });
  // A limit that was set beside the question is told like one that was typed in it.
  const understanding = asOf === null ? readAs : { ...readAs, asOf: { from: asOf.to, to: asOf.to } };
  const [standing, held] = apart(found);
  const [drifting, heldToo] = apart(driftedIn);
  const figures = groupFigures(standing, dossier, understanding.topics[0]);
  const drifted = driftedGroup(drifting, understanding, dossier);
  const positions = groupPositions(standing, dossier);
  const records = recordsAmong(standing).sort(latestNewsFirst(dossier));
  const doubted = [...held, ...heldToo];
  const claims = [
    ...inOrder(understanding.intent, flatten([...figures, ...drifted]), flatten(positions), records),
    ...doubted,
  ];
  // What stood in the world by then: a conflict of December is not overtaken as of December.
  const context = { dossier, claims: index.claims, until: understanding.asOf?.to ?? null };
  const { verdicts, omitted } = survey(claims, context, MOST_VERDICTS);
  // One statement that was recorded twice is the desk's to merge, not the reader's.
  const told = verdicts.filter(({ verdict }) => verdict !== 'same');
  return {
    understanding,
    claims,
    figures,
    drifted,
    positions,
    records,
    held: doubted,
    verdicts: verdictTable(told, context),
    verdictsOmitted: omitted,
    leftOut,
  };
}

/** What stands, and what is held. */
const apart = (claims: readonly AnyClaim[]): [AnyClaim[], AnyClaim[]] => [
  claims.filter(({ status }) => status !== 'held'),
  claims.filter(({ status }) => status === 'held'),
];

const flatten = (groups: readonly { readonly claims: readonly AnyClaim[] }[]) =>
  groups.flatMap(({ claims }) => claims);

/** Asked for positions, those come first; else the figures do. */
const inOrder = (
  intent: Understanding['intent'],
  figures: readonly AnyClaim[],
  positions: readonly AnyClaim[],
  records: readonly AnyClaim[],
) =>
  intent === 'positions' ? [...positions, ...figures, ...records] : [...figures, ...positions, ...records];

/** Whatever is neither a figure nor a position. */
const recordsAmong = (claims: readonly AnyClaim[]): AnyClaim[] =>
  claims.filter(({ kind, measure }) => kind !== 'position' && measure === null);

function driftedGroup(
  claims: readonly AnyClaim[],
  { measures }: Understanding,
  dossier: Dossier,
): FigureGroup[] {
  const [first, ...rest] = [...claims].sort(newestFirst);
  const asked = measures.map((id) => measureName(id, dossier));
  return first ? [{ title: `Printed by some as ${listInWords(asked, 'or')}`, claims: [first, ...rest] }] : [];
}
