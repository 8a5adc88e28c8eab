import { compareAll, survey } from '../../src/claims/verdicts/index.ts';
import { ask } from '../../src/query/answer/ask.ts';
import { buildIndex } from '../../src/query/index/dossier-index.ts';
import { quantilesOf } from '../report/quantiles.ts';
import type { Table } from '../report/table.ts';
import { inTime } from '../report/units.ts';
import { makeStory } from '../story/dossier.ts';

/** What it costs to weigh so many estimates of one thing against each other. */
export interface Weighed {
  readonly estimates: number;
  /** The verdicts that an answer carries, in milliseconds. */
  readonly survey: number;
  /** The whole answer, in milliseconds. */
  readonly answer: number;
  /** Every pair with every other, in milliseconds; null where that would take minutes. */
  readonly everyPair: number | null;
}

const ESTIMATES = [250, 500, 1000, 2000, 4000];
/** As many verdicts as an answer carries. */
const VERDICTS = 200;
const MOST_FOR_EVERY_PAIR = 1000;
const RUNS = 15;

/** One measure that is counted again and again by three states: the longest story there can be. */
export function measureVerdicts(seed: number, progress: (line: string) => void): Weighed[] {
  return ESTIMATES.map((estimates) => {
    progress(`${estimates} estimates of one measure`);
    const { dossier } = makeStory({ claims: estimates, seed, beats: 1 });
    const index = buildIndex(dossier);
    const claims = [...dossier.claims.values()];
    const [measure = ''] = claims.flatMap((claim) => dossier.measures.get(claim.measure ?? '')?.label ?? []);
    const context = { dossier, claims: index.claims };
    return {
      estimates,
      survey: typical(() => survey(claims, context, VERDICTS)),
      answer: typical(() => ask(measure, index, { today: '2026-11-22', asOf: null })),
      everyPair: estimates > MOST_FOR_EVERY_PAIR ? null : once(() => compareAll(claims, context)),
    };
  });
}

export const verdictTable = (weighed: readonly Weighed[]): Table => ({
  title: `Estimates of one measure: the ${VERDICTS} verdicts that an answer carries, the whole answer, and every pair`,
  columns: ['estimates', 'verdicts told', 'in words', 'every pair'],
  rows: weighed.map(({ estimates, survey, answer, everyPair }) => [
    estimates.toLocaleString('en-US'),
    inTime(survey),
    inTime(answer),
    everyPair === null ? 'not run' : inTime(everyPair),
  ]),
});

function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const typical = (run: () => unknown): number =>
  quantilesOf(Array.from({ length: RUNS + 3 }, () => once(run)).slice(3)).p50;
