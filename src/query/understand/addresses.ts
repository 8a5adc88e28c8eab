import type { DossierIndex } from '../index/dossier-index.ts';
import { plainAddress } from '../index/plain-address.ts';

const ADDRESS = /https?:\/\/[^\s<>|"')\]]+/giu;

/** Documents that a text names, and where. */
export interface Named {
  readonly documents: readonly string[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

export const NONE: Named = { documents: [], spans: [] };

/** The documents whose address was pasted. An address of no document still is no text to read. */
export function documentsAt(text: string, { articles }: DossierIndex): Named {
  if (!text.includes('://')) return NONE;
  const found = [...text.matchAll(ADDRESS)];
  return {
    documents: found.flatMap(([address]) => articles.addresses.get(plainAddress(address)) ?? []),
    spans: found.map(({ 0: address, index }) => ({ start: index, end: index + address.length })),
  };
}
