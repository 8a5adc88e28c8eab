import type { Days } from '../../claims/record/day.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { understand } from '../understand/understand.ts';
import { type Findings, findingsOn } from './findings.ts';
import { recall } from './recall.ts';

export interface AskOptions {
  /** Today in the newsroom's zone, as an ISO day. */
  readonly today: string;
  /** Only what was known of the world by then; null for no such limit. */
  readonly asOf: Days | null;
  /** The topic last asked about here, for a question that names none. */
  readonly previousTopic?: string | null;
}

/** Reads the question, finds the claims, and weighs them against each other. */
export function consult(
  input: string,
  index: DossierIndex,
  { today, asOf, previousTopic = null }: AskOptions,
): Findings {
  const read = understand(input, index, { today, previousTopic });
  return recall(read, asOf, index, () => findingsOn(read, index, asOf));
}
