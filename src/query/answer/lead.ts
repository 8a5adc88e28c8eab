import type { AnyClaim } from '../../claims/figures/index.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { listInWords } from '../../claims/words/list.ts';
import { sourceName } from '../../claims/words/speaker.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { FigureGroup, PositionGroup } from './answer.ts';
import { counted } from './counts.ts';
import { capital, leadOfFigures } from './lead-figures.ts';
import { leadOfPositions } from './lead-positions.ts';
import { newestFirst } from './order.ts';
import type { VerdictTable } from './verdict-table.ts';

export interface Shown {
  readonly claims: readonly AnyClaim[];
  readonly figures: readonly FigureGroup[];
  readonly positions: readonly PositionGroup[];
  readonly verdicts: VerdictTable;
  readonly dossier: Dossier;
}

/** The first sentences, by what was asked for. */
export function leadFor(understanding: Understanding, shown: Shown): string {
  const { figures, positions, verdicts, dossier } = shown;
  const ofFigures = () => leadOfFigures(figures, verdicts, dossier);
  const ofPositions = () => leadOfPositions(positions, dossier);
  switch (understanding.intent) {
    case 'positions':
      return ofPositions() ?? ofFigures() ?? newestRecord(shown);
    case 'sources':
      return `${onRecord(understanding, shown)} ${newestRecord(shown)}`;
    default:
      return ofFigures() ?? ofPositions() ?? newestRecord(shown);
  }
}

/** "NIS is on record here with 6 claims." */
function onRecord({ sources, outlets }: Understanding, { claims, dossier }: Shown): string {
  const asked = [...new Set([...sources, ...outlets])].map((id) => sourceName(id, dossier));
  if (asked.length === 0) return `${counted(claims.length, 'claim')}.`;
  const verb = asked.length > 1 ? 'stand' : 'stands';
  return `${capital(listInWords(asked))} ${verb} behind ${counted(claims.length, 'claim')} here, as who said it or who passed it on.`;
}

/** Where there is neither figure nor position: what was said last. */
function newestRecord({ claims }: Shown): string {
  const [newest] = [...claims].filter(({ status }) => status === 'current').sort(newestFirst);
  return newest?.statement ?? 'Only claims that no longer stand.';
}
