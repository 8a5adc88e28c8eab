import { readGolden } from '../core/golden.ts';

/** What is in the news is asked in so many ways. */
const MOST = 100;

/** Golden questions that have an answer, as people type them; from all kinds alike. */
export async function questionsAsked(): Promise<readonly string[]> {
  const golden = await readGolden();
  const answered = golden.filter(({ must = [] }) => must.length > 0);
  const step = Math.max(1, Math.floor(answered.length / MOST));
  return answered.filter((_, at) => at % step === 0).map(({ ask }) => ask);
}

const FIRST_DAY = Date.UTC(2024, 9, 1);
const DAY_MS = 86_400_000;
/** From the first figures of the dossier to its last. */
const DAYS = 180;

/** The same as of one day after the other: no question comes twice before all have come. */
export function* neverAsked(questions: readonly string[]): Generator<string, never> {
  for (let round = 0; ; round += 1)
    for (const [at, question] of questions.entries()) {
      const day = new Date(FIRST_DAY + ((round * 7 + at) % DAYS) * DAY_MS).toISOString().slice(0, 10);
      yield `${question} as of ${day}`;
    }
}

/** The same again and again, as what is in the news is asked. */
export function* askedAgain(questions: readonly string[]): Generator<string, never> {
  for (;;) yield* questions;
}
