import { type AnyClaim, isComputed } from './figures/computed.ts';
import { dayNumber } from './record/day.ts';
import type { Dossier } from './record/dossier.ts';
import type { Mention } from './record/mention.ts';

/** What is remarkable about how a claim is printed. Computed, never typed. */
export type Flag =
  | 'measure-drift'
  | 'qualifier-drift'
  | 'modality-drift'
  | 'translated'
  | 'undated'
  | 'restated';

export interface Flags {
  /** What is true of the claim, or of any place where it is printed; *translated* only when all of them are. */
  readonly claim: Flag[];
  /** In the order of its mentions. */
  readonly mentions: readonly Flag[][];
}

/** The flags of a claim; for a sum of ours, those of its parts, in the order of its mentions. */
export function flagsOf(claim: AnyClaim, dossier: Dossier): Flags {
  if (isComputed(claim)) {
    const parts = claim.parts.map((part) => flagsOf(part, dossier));
    return {
      claim: unique(parts.flatMap((part) => part.claim)),
      mentions: parts.flatMap((part) => part.mentions),
    };
  }
  const mentions = claim.mentions.map((mention) => flagsOfMention(claim, mention, dossier));
  const drifts = mentions.flat().filter((flag) => flag !== 'translated');
  const translated: Flag[] = mentions.every((flags) => flags.includes('translated')) ? ['translated'] : [];
  return { claim: unique([...undated(claim), ...drifts, ...translated]), mentions };
}

const unique = (flags: readonly Flag[]): Flag[] => [...new Set(flags)];

/** Figures, positions and events happen at some time; a forecast or a remark of an outlet need not. */
const undated = ({ asOf, kind }: AnyClaim): Flag[] =>
  asOf === null && kind !== 'forecast' && kind !== 'statement' ? ['undated'] : [];

function flagsOfMention(claim: AnyClaim, mention: Mention, dossier: Dossier): Flag[] {
  const flags: Flag[] = [];
  if (mention.measureAsPrinted !== null && mention.measureAsPrinted !== claim.measure)
    flags.push('measure-drift');
  if (qualifierDrifts(claim, mention)) flags.push('qualifier-drift');
  if (mention.modalityAsPrinted !== null && mention.modalityAsPrinted !== claim.modality)
    flags.push('modality-drift');
  if (dossier.documents.get(mention.document)?.translatedFrom) flags.push('translated');
  if (isRestated(claim, mention, dossier)) flags.push('restated');
  return flags;
}

/** Another word, or none at all; whichever it is, readers no longer see what the originator said. */
function qualifierDrifts({ kind, qualifier }: AnyClaim, { qualifierAsPrinted }: Mention): boolean {
  if (kind !== 'figure' || qualifierAsPrinted === null) return false;
  return qualifierAsPrinted !== (qualifier ?? 'bare');
}

/**
 * An old figure printed again as new: the article is not the first to print it, came out more than the
 * measure's loose window after the as-of, and the quoted words name neither the month nor the year of the
 * figure or of its statement.
 */
function isRestated(claim: AnyClaim, { document, quote }: Mention, dossier: Dossier): boolean {
  const printed = dossier.documents.get(document);
  const measure = dossier.measures.get(claim.measure ?? '');
  const window = measure?.window ?? dossier.families.get(measure?.family ?? '')?.window;
  if (claim.kind !== 'figure' || claim.asOf === null || quote === null || !printed || !window) return false;
  const publications = claim.mentions.flatMap(
    (at) => dossier.documents.get(at.document)?.publishedOn.from ?? [],
  );
  const isFirst = publications.every((day) => day >= printed.publishedOn.from);
  const age = dayNumber(printed.publishedOn.from) - dayNumber(claim.asOf.to);
  return !isFirst && age > window.looseDays && !isDatedBy(quote, claim, printed.language);
}

function isDatedBy(quote: string, { asOf, statedOn }: AnyClaim, language: string): boolean {
  const words = quote.toLowerCase();
  return [asOf, statedOn].some(
    (date) =>
      date !== null &&
      (words.includes(date.from.slice(0, 4)) || words.includes(monthName(date.from, language).toLowerCase())),
  );
}

/** Making one costs a hundred times what using it does. One for each language of a dossier's documents. */
const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthName(iso: string, language: string): string {
  let format = monthFormats.get(language);
  if (format === undefined) {
    format = new Intl.DateTimeFormat([language, 'en'], { month: 'long', timeZone: 'UTC' });
    monthFormats.set(language, format);
  }
  return format.format(new Date(`${iso}T00:00:00Z`));
}
