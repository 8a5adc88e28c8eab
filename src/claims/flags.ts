import { type AnyClaim, isComputed } from './figures/computed.ts';
import { once } from './once.ts';
import type { Dossier } from './record/dossier.ts';
import type { Mention } from './record/mention.ts';
import { isRestated } from './restated.ts';

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
  readonly claim: readonly Flag[];
  /** In the order of its mentions. */
  readonly mentions: readonly (readonly Flag[])[];
}

/** The flags of a claim; for a sum of ours, those of its parts, in the order of its mentions. */
export const flagsOf = once(readOff);

function readOff(claim: AnyClaim, dossier: Dossier): Flags {
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
