import { Bench } from 'tinybench';
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

const ROUNDS = 5;
/** An engine that needs longer for a round is asked fewer of the questions, evenly chosen. */
const MS_PER_ROUND = 2_000;
const FEWEST_QUESTIONS = 6;

/**
 * Asks every engine the same questions, a round of each in turn, so that whatever else the machine does
 * falls on all of them alike. One round before, which is not counted, lets the compiler finish.
 */
export function timeQuestions(
  runners: readonly Runner[],
  questions: readonly Question[],
): ReadonlyMap<string, Quantiles> {
  const plans = runners.map((runner) => ({
    runner,
    asked: affordable(runner, questions),
    samples: [] as number[],
  }));
  for (const { runner, asked } of plans) timeRound(runner, asked);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { runner, asked, samples } of plans) samples.push(...timeRound(runner, asked));
  return new Map(plans.map(({ runner, samples }) => [runner.name, quantilesOf(samples)]));
}

function affordable({ opened }: Runner, questions: readonly Question[]): readonly Question[] {
  const tried = questions.slice(0, FEWEST_QUESTIONS);
  const start = performance.now();
  for (const { text } of tried) opened.first(text);
  const each = (performance.now() - start) / tried.length;
  const count = Math.max(FEWEST_QUESTIONS, Math.min(questions.length, Math.floor(MS_PER_ROUND / each)));
  const stride = questions.length / count;
  return Array.from({ length: count }, (_, at) => questions[Math.floor(at * stride)] as Question);
}

function timeRound({ name, opened, cold }: Runner, questions: readonly Question[]): readonly number[] {
  const bench = new Bench({
    iterations: questions.length,
    time: 0,
    warmup: false,
    retainSamples: true,
    throws: true,
  });
  let next = 0;
  const ask = () => opened.first((questions[next++ % questions.length] as Question).text);
  bench.add(name, ask, cold ? { beforeEach: () => opened.forget?.() } : {});
  const [task] = bench.runSync();
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`${name} was not timed: ${result?.state}`);
  return result.latency.samples ?? [];
}
