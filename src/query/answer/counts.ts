import type { AnyClaim } from '../../claims/figures/index.ts';
import { voices } from '../../claims/independence.ts';
import type { Days } from '../../claims/record/day.ts';
import type { Document } from '../../claims/record/document.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Source } from '../../claims/record/source.ts';
import { daysApart } from '../../claims/words/apart.ts';
import { dayInWords } from '../../claims/words/day.ts';
import { listInWords } from '../../claims/words/list.ts';
import { sourceName } from '../../claims/words/speaker.ts';

export interface Counts {
  readonly claims: number;
  /** Distinct articles with a mention of a shown claim. */
  readonly documents: number;
  readonly originators: number;
  /** The independent voices: distinct parents behind what is asserted. */
  readonly voices: readonly Source[];
}

/** Counts over what is shown. A held claim is shown as a warning only: it adds nothing to any count but claims. */
export function countOf(claims: readonly AnyClaim[], dossier: Dossier): Counts {
  const standing = claims.filter(({ status }) => status !== 'held');
  const documents = new Set<string>();
  const originators = new Set<string>();
  for (const claim of standing) {
    for (const { document } of claim.mentions) documents.add(document);
    for (const originator of claim.originators) originators.add(originator);
  }
  return {
    claims: claims.length,
    documents: documents.size,
    originators: originators.size,
    voices: voices(standing, dossier),
  };
}

/** The newest article that mentions any of the claims. */
export function newestDocument(claims: readonly AnyClaim[], { documents }: Dossier): Document | null {
  let newest: Document | null = null;
  for (const { mentions } of claims)
    for (const { document: id } of mentions) {
      const document = documents.get(id);
      if (document !== undefined && (newest === null || document.publishedOn.to > newest.publishedOn.to))
        newest = document;
    }
  return newest;
}

/** "5 articles, 3 originators, 2 independent voices: South Korea and Ukraine. Newest article: 27 March 2025." */
export function tallyInWords(newest: Document, counts: Counts, dossier: Dossier): string {
  const names = counts.voices.map(({ id }) => sourceName(id, dossier));
  const heard = [
    counted(counts.documents, 'article'),
    counted(counts.originators, 'originator'),
    `${counted(counts.voices.length, 'independent voice')}${names.length > 0 ? `: ${listInWords(names)}` : ''}`,
  ].join(', ');
  return `${heard}. Newest article: ${dayInWords(newest.publishedOn, 'long')}.`;
}

const STALE_AFTER_DAYS = 30;

/** Said in the lead when nothing shown is recent; null otherwise. */
export function staleness(newest: Document, today: Days): string | null {
  const age = daysApart(newest.publishedOn, today);
  if (age <= STALE_AFTER_DAYS) return null;
  return `The newest article is from ${dayInWords(newest.publishedOn, 'long')}, ${agoInWords(age)} ago.`;
}

const DAYS_A_MONTH = 30.4;

/** No more precise than anybody needs: "45 days", "about 20 months". */
function agoInWords(days: number): string {
  return days < 3 * DAYS_A_MONTH ? `${days} days` : `about ${Math.round(days / DAYS_A_MONTH)} months`;
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
