import { type AnyClaim, isComputed } from '../../../claims/figures/index.ts';
import { parentsOf } from '../../../claims/independence.ts';
import type { Dossier } from '../../../claims/record/dossier.ts';
import { figureInWords } from '../../../claims/words/figure.ts';
import { measureName } from '../../../claims/words/label.ts';
import { listInWords } from '../../../claims/words/list.ts';
import { introduced, parentNamesOf, sourceName } from '../../../claims/words/speaker.ts';
import type { Understanding } from '../../understand/understanding.ts';
import type { FigureGroup, PositionGroup } from '../answer.ts';
import { counted } from '../counts.ts';
import { latestNewsFirst } from '../order.ts';
import { courseOf } from '../remarks.ts';
import type { VerdictTable } from '../verdict-table.ts';
import { comparesBodies, silentSides, withDisagreement } from './comparison.ts';
import { leadOfFigures } from './figures.ts';
import type { SidesOf } from './heads.ts';
import { capital, figureAndMeasure, states, when } from './phrases.ts';
import { leadOfPositions } from './positions.ts';

export interface Shown {
  readonly claims: readonly AnyClaim[];
  readonly figures: readonly FigureGroup[];
  /** What only some relay printed under the measure asked for. */
  readonly drifted: readonly FigureGroup[];
  readonly positions: readonly PositionGroup[];
  readonly verdicts: VerdictTable;
  readonly dossier: Dossier;
}

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

/** Figures first, then what else was said: a figure that has been told is not told again. */
function figuresAndRecords(figures: string | null, shown: Shown): string {
  if (figures === null) return newestRecords(shown);
  const others = shown.claims.filter(({ measure }) => measure === null);
  return others.length === 0 ? figures : `${figures} ${newestRecords({ ...shown, claims: others })}`;
}

/** A sentence that lists more than these is no first sentence. */
const MOST_LISTED = 4;

/** "About 3,000 or more additional troops, South Korea's JCS (January–February 2025); …" */
function whoGivesIt({ figures, dossier }: Shown): string {
  const claims = figures.flatMap((group) => group.claims).filter(({ status }) => status === 'current');
  const listed = claims
    .slice(0, MOST_LISTED)
    .map(
      (claim) =>
        `${figureAndMeasure(claim, dossier)}, ${introduced(claim, dossier)} (${when(claim, dossier)})`,
    );
  const more = claims.length - listed.length;
  return `${capital(listed.join('; '))}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** "is 4,000 dead right": a number that only a relay put to what is asked for. */
function onlyPrinted({ measures }: Understanding, { drifted, dossier }: Shown): string {
  const [claim] = drifted.flatMap((group) => group.claims);
  const asked = listInWords(
    measures.map((id) => measureName(id, dossier)),
    'or',
  );
  return claim === undefined
    ? ''
    : `Nobody here says ${figureInWords(claim)} ${asked}: ${states(claim, dossier)}, and some print that as ${asked}.`;
}

/** "NIS: 6 claims of its own here, 1 passed on. The newest:" */
function onRecord({ sources, outlets }: Understanding, { claims, dossier }: Shown): string {
  const asked = [...new Set([...sources, ...outlets])].map((id) => sourceName(id, dossier));
  const count = counted(claims.length, 'claim');
  const which = claims.length === 1 ? ':' : '. The newest:';
  return asked.length === 0
    ? `${capital(count)}${which}`
    : `${capital(listInWords(asked))}: ${count} here, said or passed on${which}`;
}

const MOST_RECORDS = 2;

/** What was said last, by whoever spoke last and by somebody else. */
function newestRecords({ claims, dossier }: Shown): string {
  const heard = new Set<string>();
  const newest = claims
    // A sum is ours: nobody said it.
    .filter((claim) => claim.status === 'current' && !isComputed(claim))
    .sort(latestNewsFirst(dossier))
    .filter((claim) => {
      const parents = parentNamesOf(claim, dossier);
      return heard.has(parents) ? false : heard.add(parents);
    });
  const told = newest.slice(0, MOST_RECORDS).map(({ statement }) => statement);
  return told.length > 0 ? told.join(' ') : 'Only claims that no longer stand.';
}
