import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Opened } from '../engines/engine.ts';

interface Golden {
  readonly ask: string;
  readonly after?: string;
  readonly must?: readonly string[];
  readonly nothing?: boolean;
}

export interface GoldenScore {
  /** Of the questions that have an answer, for how many the first claim shown is one that must be shown. */
  readonly successAt1: number;
  /** Of the questions about something else, how many are met with nothing at all. */
  readonly rightlyNothing: number;
  readonly questions: number;
}

/** The golden questions that stand by themselves: what follows up on a question before is left out. */
export async function readGolden(path = 'tests/golden/questions.yaml'): Promise<readonly Golden[]> {
  const kinds = parse(await readFile(path, 'utf8')) as Record<string, readonly Golden[]>;
  return Object.values(kinds)
    .flat()
    .filter(({ after, must, nothing }) => after === undefined && (must !== undefined || nothing === true));
}

export function scoreGolden(opened: Opened, golden: readonly Golden[]): GoldenScore {
  const answerable = golden.filter(({ must = [] }) => must.length > 0);
  const foreign = golden.filter(({ nothing }) => nothing === true);
  const share = (questions: readonly Golden[], isRight: (question: Golden) => boolean) =>
    questions.filter(isRight).length / Math.max(1, questions.length);
  return {
    successAt1: share(answerable, ({ ask, must = [] }) => must.includes(opened.first(ask) ?? '')),
    rightlyNothing: share(foreign, ({ ask }) => opened.first(ask) === null),
    questions: answerable.length + foreign.length,
  };
}
