import type { DossierIndex } from '../index/dossier-index.ts';
import { plainAddress } from '../index/plain-address.ts';

const ADDRESS = /https?:\/\/[^\s<>|"')\]]+/giu;

export interface Addresses {
  readonly documents: readonly string[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

const NONE: Addresses = { documents: [], spans: [] };

/** The documents whose address was pasted. An address of no document still is no text to read. */
export function documentsAt(text: string, { addresses }: DossierIndex): Addresses {
  if (!text.includes('://')) return NONE;
  const found = [...text.matchAll(ADDRESS)];
  return {
    documents: found.flatMap(([address]) => addresses.get(plainAddress(address)) ?? []),
    spans: found.map(({ 0: address, index }) => ({ start: index, end: index + address.length })),
  };
}
