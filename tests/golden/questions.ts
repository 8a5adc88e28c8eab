import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** A question of `questions.yaml`. */
export interface Golden {
  readonly ask: string;
  readonly after?: string;
  readonly must?: readonly string[];
  readonly not?: readonly string[];
  readonly nothing?: true;
  readonly drift?: readonly string[];
  readonly corrects?: string;
  /** Fields of the understanding. */
  readonly [field: string]: unknown;
}

/** By kind. */
export async function goldenQuestions(): Promise<[string, Golden[]][]> {
  const written = await readFile('tests/golden/questions.yaml', 'utf8');
  return Object.entries(parse(written) as Record<string, Golden[]>);
}
