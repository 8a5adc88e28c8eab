import type { Dossier } from '../../claims/record/dossier.ts';
import type { CheckedFigure } from './checked-figure.ts';

/** A checked message in the stable machine-readable form. `text`: the reply as plain text. */
export function checkToJson(
  input: string,
  figures: readonly CheckedFigure[],
  dossier: Dossier,
  text: string,
) {
  return {
    input,
    figures: figures.map((figure) => ({
      ...figure,
      attributedTo: figure.attributedTo.map((id) => ({ id, name: dossier.sources.get(id)?.name ?? id })),
    })),
    text,
  };
}
