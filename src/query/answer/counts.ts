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
  return {
    claims: claims.length,
    documents: documentsOf(standing, dossier).length,
    originators: new Set(standing.flatMap(({ originators }) => originators)).size,
    voices: voices(standing, dossier),
  };
}

/** The articles that mention any of the claims, oldest first. */
export function documentsOf(claims: readonly AnyClaim[], dossier: Dossier): Document[] {
  const ids = new Set(claims.flatMap(({ mentions }) => mentions.map(({ document }) => document)));
  return [...ids]
    .flatMap((id) => dossier.documents.get(id) ?? [])
    .sort((a, b) => (a.publishedOn.to < b.publishedOn.to ? -1 : 1));
}

export function newestDocument(claims: readonly AnyClaim[], dossier: Dossier): Document | null {
  return documentsOf(claims, dossier).at(-1) ?? null;
}

/** "5 articles, 3 originators, 2 independent voices: South Korea and Ukraine. Newest article: 27 March 2025." */
export function tallyInWords(claims: readonly AnyClaim[], counts: Counts, dossier: Dossier): string | null {
  const newest = newestDocument(claims, dossier);
  if (newest === null) return null;
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
export function staleness(claims: readonly AnyClaim[], today: Days, dossier: Dossier): string | null {
  const newest = newestDocument(claims, dossier);
  if (newest === null) return null;
  const age = daysApart(newest.publishedOn, today);
  if (age <= STALE_AFTER_DAYS) return null;
  return `The newest article is from ${dayInWords(newest.publishedOn, 'long')}, ${age} days ago.`;
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
