import type { DossierIndex } from '../index/dossier-index.ts';
import { check } from './check.ts';
import type { CheckedFigure } from './checked-figure.ts';

/** A message checked against one dossier. */
export interface CheckedMessage {
  readonly index: DossierIndex;
  readonly figures: readonly CheckedFigure[];
}

type Indexes = readonly [DossierIndex, ...DossierIndex[]];

/**
 * A message checked against the dossiers it is about: those that know a figure of it; where none does, the
 * first that finds any.
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
  const knowing = checked.filter(({ figures }) =>
    figures.some(({ verdict }) => verdict !== 'not-in-dataset'),
  );
  const [first, ...others] =
    knowing.length > 0 ? knowing : checked.filter(({ figures }) => figures.length > 0).slice(0, 1);
  return [first ?? { index: indexes[0], figures: [] }, ...others];
}
