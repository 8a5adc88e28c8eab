import type { AnyClaim } from '../../claims/figures/index.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { figureInWords } from '../../claims/words/figure.ts';
import { listInWords } from '../../claims/words/list.ts';
import { introduced, namesOf, parentNamesOf, sourceName } from '../../claims/words/speaker.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { FigureGroup, PositionGroup } from './answer.ts';
import { counted } from './counts.ts';
import { capital, leadOfFigures, measureLabel, type SideOf, when } from './lead-figures.ts';
import { leadOfPositions } from './lead-positions.ts';
import { newestFirst } from './order.ts';
import { courseOf } from './remarks.ts';
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
  const sideOf: SideOf = (claim) =>
    understanding.compares ? namesOf(claim, dossier) : parentNamesOf(claim, dossier);
  const ofFigures = () => leadOfFigures(figures, verdicts, dossier, sideOf);
  const ofPositions = () => leadOfPositions(positions, dossier);
  if (understanding.number !== null && figures.length > 0) return whoGivesIt(shown);
  switch (understanding.intent) {
    case 'positions':
      return ofPositions() ?? ofFigures() ?? newestRecord(shown);
    case 'timeline':
      return courseOf(verdicts.all, shown.claims, dossier) ?? ofFigures() ?? newestRecord(shown);
    case 'sources':
      return `${onRecord(understanding, shown)} ${newestRecord(shown)}`;
    default:
      return ofFigures() ?? ofPositions() ?? newestRecord(shown);
  }
}

/** A sentence that lists more than these is no first sentence. */
const MOST_LISTED = 4;

/** "About 3,000 or more additional troops: South Korea's JCS (January–February 2025); …" */
function whoGivesIt({ figures, dossier }: Shown): string {
  const claims = figures.flatMap((group) => group.claims).filter(({ status }) => status === 'current');
  const listed = claims.slice(0, MOST_LISTED).map((claim) => {
    const figure = `${figureInWords(claim)} ${measureLabel(claim, dossier)}`;
    return `${figure}, ${introduced(claim, dossier)} (${when(claim, dossier)})`;
  });
  const more = claims.length - listed.length;
  return `${capital(listed.join('; '))}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** "NIS stands behind 6 claims here, as who said it or who passed it on." */
function onRecord({ sources, outlets }: Understanding, { claims, dossier }: Shown): string {
  const asked = [...new Set([...sources, ...outlets])].map((id) => sourceName(id, dossier));
  if (asked.length === 0) return `${counted(claims.length, 'claim')}.`;
  const verb = asked.length > 1 ? 'stand' : 'stands';
  return `${capital(listInWords(asked))} ${verb} behind ${counted(claims.length, 'claim')} here, as who said it or who passed it on. The newest:`;
}

/** Where there is neither figure nor position: what was said last. */
function newestRecord({ claims }: Shown): string {
  const [newest] = [...claims].filter(({ status }) => status === 'current').sort(newestFirst);
  return newest?.statement ?? 'Only claims that no longer stand.';
}
