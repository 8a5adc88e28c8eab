import { Bench } from 'tinybench';
import type { Dossier } from '../../src/claims/record/dossier.ts';
import type { Opened } from '../engines/engine.ts';
import { type Quantiles, quantilesOf } from '../report/quantiles.ts';
import type { Question } from '../story/questions.ts';

/** An engine under a name, as it is to be timed. */
export interface Runner {
  readonly name: string;
  readonly opened: Opened;
  /** Does it forget what earlier questions taught it before every question? */
  readonly cold: boolean;
}

export interface TimedQuestions extends Quantiles {
  /** Of the questions asked, for how many the first claim shown answers them. */
  readonly successAt1: number;
}

const ROUNDS = 5;
/** An engine that needs longer for a round is asked fewer of the questions, others in each round. */
const MS_PER_ROUND = 1_500;
const FEWEST_QUESTIONS = 4;

/**
 * Asks every engine the same questions, a round of each in turn, so that whatever else the machine does
 * falls on all of them alike. Those that are quick enough to gain by it are warmed up before.
 */
export function timeQuestions(
  runners: readonly Runner[],
  questions: readonly Question[],
  { claims }: Dossier,
): ReadonlyMap<string, TimedQuestions> {
  const plans = runners.map((runner) => ({
    runner,
    each: affordable(runner, questions),
    rounds: [] as Round[],
  }));
  for (const { runner, each } of plans) if (each === questions.length) warmUp(runner, questions, claims);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { runner, each, rounds } of plans)
      rounds.push(timeRound(runner, chosen(questions, each, round), claims));
  return new Map(plans.map(({ runner, rounds }) => [runner.name, summedUp(rounds)]));
}

/** As long as a round may take: a bot runs for weeks, and the compiler finishes in seconds. */
function warmUp(runner: Runner, questions: readonly Question[], claims: Dossier['claims']): void {
  const end = performance.now() + MS_PER_ROUND;
  while (performance.now() < end) timeRound(runner, questions, claims);
}

function summedUp(rounds: readonly Round[]): TimedQuestions {
  const total = (of: 'right' | 'asked') => rounds.reduce((sum, round) => sum + round[of], 0);
  return {
    ...quantilesOf(rounds.flatMap(({ samples }) => samples)),
    successAt1: total('right') / total('asked'),
  };
}

/** How many questions of a round can be asked within its time. */
function affordable({ opened }: Runner, questions: readonly Question[]): number {
  const start = performance.now();
  let asked = 0;
  for (const { text } of questions.slice(0, FEWEST_QUESTIONS)) {
    opened.first(text);
    asked += 1;
    if (performance.now() - start > MS_PER_ROUND) break;
  }
  const each = (performance.now() - start) / asked;
  return Math.max(FEWEST_QUESTIONS, Math.min(questions.length, Math.floor(MS_PER_ROUND / each)));
}

/** So many of all kinds, others in each round. */
const chosen = (questions: readonly Question[], count: number, round: number): readonly Question[] =>
  Array.from({ length: count }, (_, at) => {
    const start = Math.floor((at * questions.length) / count);
    return questions[(start + round * 7) % questions.length] as Question;
  });

interface Round {
  /** In milliseconds, in no order. */
  readonly samples: readonly number[];
  /** Of its questions, how many were answered rightly at first. */
  readonly right: number;
  readonly asked: number;
}

function timeRound(
  { name, opened, cold }: Runner,
  questions: readonly Question[],
  claims: Dossier['claims'],
): Round {
  const bench = new Bench({
    iterations: questions.length,
    time: 0,
    warmup: false,
    retainSamples: true,
    throws: true,
  });
  const firsts = new Array<string | null>(questions.length).fill(null);
  let next = 0;
  const ask = () => {
    const at = next++ % questions.length;
    firsts[at] = opened.first((questions[at] as Question).text);
  };
  bench.add(name, ask, cold ? { beforeEach: () => opened.forget?.() } : {});
  const result = bench.runSync()[0]?.result;
  if (result?.state !== 'completed') throw new Error(`${name} was not timed: ${result?.state}`);
  const right = questions.filter(({ isAnsweredBy }, at) => {
    const claim = claims.get(firsts[at] ?? '');
    return claim !== undefined && isAnsweredBy(claim);
  });
  return { samples: result.latency.samples ?? [], right: right.length, asked: questions.length };
}
