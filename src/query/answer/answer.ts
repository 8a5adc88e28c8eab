import type { AnyClaim } from '../../claims/figures/index.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Verdict } from '../../claims/verdicts/verdict.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Counts } from './counts.ts';

/** What a dossier has to say to a question: the facts, and the sentences made from them. No formatting. */
export interface Answer {
  readonly input: string;
  readonly dossier: Dossier;
  readonly understanding: Understanding;
  /** What answers the question, in the order shown. */
  readonly claims: readonly AnyClaim[];
  readonly verdicts: readonly Verdict[];
  /** Verdicts beyond the most that are given. */
  readonly verdictsOmitted: number;
  readonly counts: Counts;
  /** One to three sentences: what is known, and whether sources disagree now. */
  readonly lead: string;
  readonly figures: readonly FigureGroup[];
  readonly positions: readonly PositionGroup[];
  /** Events, forecasts and statements, newest first. */
  readonly records: readonly AnyClaim[];
  readonly remarks: readonly RemarkGroup[];
  /** How the question was read, what was corrected, dropped and left out; whole sentences. */
  readonly reading: readonly string[];
  /** Articles, originators, voices, freshness; one or two sentences. Null when nothing is shown. */
  readonly tally: string | null;
}

export interface FigureGroup {
  readonly title: string;
  readonly claims: readonly [AnyClaim, ...AnyClaim[]];
}

/** Who asserts a proposition and who denies it. */
export interface PositionGroup {
  readonly title: string;
  readonly claims: readonly [AnyClaim, ...AnyClaim[]];
}

export interface RemarkGroup {
  readonly title: string;
  readonly sentences: readonly string[];
}
