import type { DossierIndex } from '../index/dossier-index.ts';
import { check } from './check.ts';
import type { CheckedFigure, CheckVerdict } from './checked-figure.ts';

/** A message checked against one dossier. */
export interface CheckedMessage {
  readonly index: DossierIndex;
  readonly figures: readonly CheckedFigure[];
}

type Indexes = readonly [DossierIndex, ...DossierIndex[]];

/** In another dossier a number conflicts by accident; where it is on record, it belongs. */
const BELONGING: readonly (readonly CheckVerdict[])[] = [
  ['matches', 'misattributed', 'outdated'],
  ['conflicts'],
  ['not-in-dataset'],
];

/**
 * A message checked against the dossiers it is about: those that know a number of it; where none does, those
 * that know what it counts; else the first that finds any figure at all.
 */
export function checkAgainst(
  message: string,
  indexes: Indexes,
  today: (index: DossierIndex) => string,
): readonly [CheckedMessage, ...CheckedMessage[]] {
  const checked = indexes.map((index) => ({
    index,
    figures: check(message, index, { today: today(index) }),
  }));
  for (const verdicts of BELONGING) {
    const [first, ...others] = checked.filter(({ figures }) =>
      figures.some(({ verdict }) => verdicts.includes(verdict)),
    );
    if (first !== undefined) return verdicts.includes('not-in-dataset') ? [first] : [first, ...others];
  }
  return [{ index: indexes[0], figures: [] }];
}
