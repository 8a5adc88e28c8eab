import type { AnyClaim } from '../../claims/figures/index.ts';
import { compare } from '../../claims/verdicts/index.ts';
import type { Verdict } from '../../claims/verdicts/verdict.ts';
import type { Context } from '../../claims/verdicts/world.ts';

/** The verdicts that an answer tells, and any other that its first sentence needs. */
export interface VerdictTable {
  readonly all: readonly Verdict[];
  /** Judged when asked: of a long story, `all` holds only some pairs, and a lead must know of its own. */
  between(a: AnyClaim, b: AnyClaim): readonly Verdict[];
}

export const verdictTable = (all: readonly Verdict[], context: Context): VerdictTable => ({
  all,
  between: (a, b) => compare(a, b, context),
});
