import type { Days } from '../../claims/record/day.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import type { Answer } from './answer.ts';
import { type AskOptions, consult } from './consult.ts';
import { countOf, newestDocument, staleness, tallyInWords } from './counts.ts';
import { leadFor } from './lead/lead.ts';
import { nothingFound } from './nothing.ts';
import { readingInWords } from './reading.ts';
import { remarksOn } from './remarks.ts';

export type { AskOptions };

/** From a question as typed to an answer. */
export function ask(input: string, index: DossierIndex, options: AskOptions): Answer {
  const { dossier } = index;
  const found = consult(input, index, options);
  const { understanding, claims, verdicts, verdictsOmitted, leftOut } = found;
  const counts = countOf(claims, dossier);
  const today: Days = { from: options.today, to: options.today, precision: 'day' };
  const newest = newestDocument(claims, dossier);
  const lead =
    claims.length === 0
      ? nothingFound(understanding, leftOut, dossier)
      : [leadFor(understanding, { ...found, dossier }), newest && staleness(newest, today)]
          .filter(Boolean)
          .join(' ');
  return {
    input,
    dossier,
    understanding:
      claims.length === 0 && understanding.intent !== 'help'
        ? { ...understanding, intent: 'none' }
        : understanding,
    claims,
    verdicts: verdicts.all,
    verdictsOmitted,
    counts,
    lead,
    figures: [...found.figures, ...found.drifted],
    positions: found.positions,
    records: found.records,
    remarks: remarksOn(verdicts.all, claims, dossier),
    reading: readingInWords(understanding, leftOut, dossier),
    tally: newest && tallyInWords(newest, counts, dossier),
  };
}
