import type { AnyClaim } from '../../../claims/figures/index.ts';
import type { Dossier } from '../../../claims/record/dossier.ts';
import type { FigureGroup, PositionGroup } from '../answer.ts';
import type { VerdictTable } from '../verdict-table.ts';

/** What the first sentences are about. */
export interface Shown {
  readonly claims: readonly AnyClaim[];
  readonly figures: readonly FigureGroup[];
  /** What only some relay printed under the measure asked for. */
  readonly drifted: readonly FigureGroup[];
  readonly positions: readonly PositionGroup[];
  readonly verdicts: VerdictTable;
  readonly dossier: Dossier;
}
