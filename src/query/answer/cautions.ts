import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import { type Flag, flagsOf } from '../../claims/flags.ts';
import { groupBy } from '../../claims/group-by.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Mention } from '../../claims/record/mention.ts';
import type { Modality } from '../../claims/record/modality.ts';
import { measureName } from '../../claims/words/label.ts';
import { listInWords } from '../../claims/words/list.ts';
import { sourceName } from '../../claims/words/speaker.ts';

/** What a reader must be warned of before printing a figure; whole sentences. */
export function cautionsOn(claim: AnyClaim, dossier: Dossier): string[] {
  const flags = flagsOf(claim, dossier).mentions;
  const flagged = (flag: Flag) => claim.mentions.filter((_, index) => flags[index]?.includes(flag));
  return [
    ...standing(claim),
    ...measureDrift(flagged('measure-drift'), claim, dossier),
    // The wording of a sum is ours; how its parts were worded stands beside them.
    ...(isComputed(claim)
      ? []
      : [
          ...qualifierDrift(flagged('qualifier-drift')),
          ...modalityDrift(flagged('modality-drift'), dossier),
        ]),
  ];
}

function standing({ preferred }: AnyClaim): string[] {
  return [...(preferred === null ? [] : [`The figure to print, says ${preferred.by}: ${preferred.why}`])];
}

/** "Careful: Babel has it as killed; news.az and Shropshire Star have the same statement as killed or wounded." */
function measureDrift(drifted: readonly Mention[], claim: AnyClaim, dossier: Dossier): string[] {
  if (drifted.length === 0) return [];
  const label = (id: string | null) => measureName(id, dossier);
  const drift = [...groupBy(drifted, ({ measureAsPrinted }) => measureAsPrinted)].map(
    ([measure, printing]) => `${outlets(printing, dossier)} ${have(printing)} it as ${label(measure)}`,
  );
  const faithful = claim.mentions.filter((mention) => !drifted.includes(mention));
  const others =
    faithful.length === 0
      ? ''
      : `; ${outlets(faithful, dossier)} ${have(faithful)} the same statement as ${label(claim.measure)}`;
  return [`Careful: ${listInWords(drift)}${others}.`];
}

const have = (mentions: readonly Mention[]) =>
  new Set(mentions.map(({ document }) => document)).size > 1 ? 'have' : 'has';

/** "Also printed as “nearly” and “almost”." */
function qualifierDrift(drifted: readonly Mention[]): string[] {
  const words = new Set(drifted.map(({ qualifierAsPrinted }) => qualifierAsPrinted));
  const named = [...words].filter((word) => word !== null && word !== 'bare').map((word) => `“${word}”`);
  return [
    ...(named.length > 0 ? [`Also printed with ${listInWords(named)}.`] : []),
    ...(words.has('bare') ? ['Also printed as a bare number.'] : []),
  ];
}

const PRINTED_AS: Record<Modality, string> = {
  confirmed: 'confirmed',
  asserted: 'a plain fact',
  apparent: 'apparent',
  possible: 'possible',
  expected: 'expected',
};

/** "Careful: Babel has it as confirmed." */
function modalityDrift(drifted: readonly Mention[], dossier: Dossier): string[] {
  if (drifted.length === 0) return [];
  const byModality = groupBy(drifted, ({ modalityAsPrinted }) => modalityAsPrinted);
  const printed = [...byModality].map(
    ([modality, mentions]) =>
      `${outlets(mentions, dossier)} ${have(mentions)} it as ${modality === null ? '' : PRINTED_AS[modality]}`,
  );
  return [`Careful: ${listInWords(printed)}.`];
}

/** The outlets that printed it, each once. */
function outlets(mentions: readonly Mention[], dossier: Dossier): string {
  const names = mentions.flatMap(({ document }) => {
    const outlet = dossier.documents.get(document)?.outlet;
    return outlet === undefined ? [] : [sourceName(outlet, dossier)];
  });
  return listInWords([...new Set(names)]);
}
