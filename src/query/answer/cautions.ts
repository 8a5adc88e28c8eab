import { type AnyClaim, isComputed } from '../../claims/figures/index.ts';
import { type Flag, flagsOf } from '../../claims/flags.ts';
import { groupBy } from '../../claims/group-by.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Mention } from '../../claims/record/mention.ts';
import type { Modality } from '../../claims/record/modality.ts';
import { dayInWords } from '../../claims/words/day.ts';
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
    ([measure, printing]) =>
      `${outlets(printing, dossier)} ${have(printing, dossier)} it as ${label(measure)}`,
  );
  const faithful = claim.mentions.filter((mention) => !drifted.includes(mention));
  const others =
    faithful.length === 0
      ? ''
      : `; ${outlets(faithful, dossier)} ${have(faithful, dossier)} the same statement as ${label(claim.measure)}`;
  return [`Careful: ${listInWords(drift)}${others}.`];
}

/** One outlet has it, in however many articles. */
const have = (mentions: readonly Mention[], dossier: Dossier) =>
  outletNames(mentions, dossier).length > 1 ? 'have' : 'has';

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

/** "Careful: Babel has it as confirmed." An outlet that has it in several ways is told by its articles. */
function modalityDrift(drifted: readonly Mention[], dossier: Dossier): string[] {
  if (drifted.length === 0) return [];
  const ways = [...groupBy(drifted, ({ modalityAsPrinted }) => modalityAsPrinted)];
  const names = ways.map(([, mentions]) => new Set(outletNames(mentions, dossier)));
  const varies = (name: string) => names.filter((group) => group.has(name)).length > 1;
  const printed = ways.map(([modality, mentions]) => {
    const who = outletNames(mentions, dossier, varies);
    return `${listInWords(who)} ${who.length > 1 ? 'have' : 'has'} it as ${modality === null ? '' : PRINTED_AS[modality]}`;
  });
  return [`Careful: ${printed.join('; ')}.`];
}

const outlets = (mentions: readonly Mention[], dossier: Dossier): string =>
  listInWords(outletNames(mentions, dossier));

/** The outlets that printed it, each once; with the day of the article where one has several to tell apart. */
function outletNames(
  mentions: readonly Mention[],
  dossier: Dossier,
  isDated: (name: string) => boolean = () => false,
): string[] {
  const names = mentions.flatMap((mention) => {
    const document = dossier.documents.get(mention.document);
    if (document === undefined) return [];
    const name = sourceName(document.outlet, dossier);
    return isDated(name) ? [`${name} of ${dayInWords(document.publishedOn, 'short')}`] : [name];
  });
  return [...new Set(names)];
}
