import { parentsOf } from '../../../claims/independence.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { courseOf } from '../remarks.ts';
import { comparesBodies, silentSides, withDisagreement } from './comparison.ts';
import { leadOfFigures } from './figures.ts';
import type { SidesOf } from './heads.ts';
import { onlyPrinted, whoGivesIt } from './numbers.ts';
import { leadOfPositions } from './positions.ts';
import { figuresAndRecords, newestRecords, onRecord } from './records.ts';
import type { Shown } from './shown.ts';

/** The first sentences, by what was asked for. */
export function leadFor(understanding: Understanding, shown: Shown): string {
  const { figures, positions, verdicts, dossier } = shown;
  const sidesOf: SidesOf = comparesBodies(understanding, dossier)
    ? ({ originators }) => originators
    : (claim) => parentsOf(claim, dossier).map(({ id }) => id);
  const ofFigures = () => leadOfFigures(figures, verdicts, dossier, sidesOf);
  const ofPositions = () => leadOfPositions(positions, dossier);
  const known = () => ofFigures() ?? ofPositions() ?? newestRecords(shown);
  // Where more was said than counted, the figures alone would tell the lesser part.
  const mostly = () => (positions.length > figures.length ? ofPositions() : null) ?? known();
  if (understanding.number !== null && figures.length > 0) return whoGivesIt(shown);
  if (understanding.number !== null && shown.drifted.length > 0) return onlyPrinted(understanding, shown);
  if (understanding.compares) {
    const ofSides = understanding.intent === 'positions' ? ofPositions() : null;
    return (ofSides ?? withDisagreement(known(), shown)) + silentSides(understanding, shown);
  }
  switch (understanding.intent) {
    case 'positions':
      return ofPositions() ?? known();
    case 'timeline':
      return courseOf(verdicts.all, shown.claims, dossier) ?? mostly();
    case 'statements':
      return figuresAndRecords(ofFigures(), shown);
    case 'sources':
      return `${onRecord(understanding, shown)} ${newestRecords(shown)}`;
    default:
      return known();
  }
}
