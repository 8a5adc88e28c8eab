import type { Days } from '../claims/record/day.ts';
import type { Answer } from '../query/answer/answer.ts';
import type { Understanding } from '../query/understand/understanding.ts';
import { isSameReading, sayAgain } from './say-again.ts';

/** A longer question leaves a click of Discord's no room for what it asks of it. */
const LONGEST = 40;

/** How an answer's question is said in its clicks. */
export interface Sayings {
  readonly question: string;
  /** Without the time that it names: another one may be set beside it. */
  readonly atAnyTime: string;
  /** The question with other conditions; `name` is added to it where they cannot be put into words. */
  only(change: Partial<Understanding>, name: string): string;
}

/**
 * What the clicks under an answer ask is what was asked, never something wider: it is said again in short only
 * where that is read the same. `read`: how a question is read that is asked here first.
 */
export function sayings(
  { input, understanding, dossier }: Answer,
  asOf: Days | null,
  read: (question: string) => Understanding,
): Sayings {
  const assumed = understanding.assumedTopic;
  const typed = `${assumed === null ? '' : `${assumed} `}${input.trim()}`;
  // A day that was set beside the question stands in the place of the one that was typed.
  const reading = asOf === null ? understanding : read(typed);
  const again = sayAgain(reading, dossier);
  // Reading costs most of what a new answer costs beside the answer itself: only where it is needed, and once.
  let known: boolean | null = null;
  function isKnown(): boolean {
    const isTyped = again?.toLowerCase() === typed.toLowerCase();
    known ??= isTyped || (again !== null && isSameReading(read(again), reading));
    return known;
  }
  const saidWith = (change: Partial<Understanding>) =>
    isKnown() ? sayAgain({ ...reading, ...change }, dossier) : null;
  const isShort = typed.length <= LONGEST && reading.asOf === null;
  const question = (isShort ? null : saidWith({})) ?? typed;
  return {
    question,
    atAnyTime: reading.asOf === null ? question : (saidWith({ asOf: null, asOfMode: null }) ?? question),
    only: (change, name) => saidWith(change) ?? `${question} ${name}`,
  };
}
