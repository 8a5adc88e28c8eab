import type { Document } from '../../claims/record/document.ts';
import { tokens } from '../words/tokens.ts';
import type { DocumentChanges } from './documents.ts';
import { plainAddress } from './plain-address.ts';

/** The ways to name a document: what is pasted into a question. */
export interface Articles {
  /** By address, without what differs between copies of it. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Headlines and ids, by their first words. */
  readonly titles: ReadonlyMap<string, readonly Title[]>;
}

/** Taken apart when its first words were typed: most headlines never are. */
export interface Title {
  readonly text: string;
  readonly document: string;
}

/** Shorter headlines are phrases that a question may hold without meaning the article. */
export const TITLE_BEGINS = 3;

export const beginningOf = (title: readonly string[], from = 0): string =>
  title.slice(from, from + TITLE_BEGINS).join(' ');

/** The articles after documents came and went; a changed one does both. */
export function filed(before: Articles | null, { gone, come }: DocumentChanges): Articles {
  if (before !== null && gone.length + come.length === 0) return before;
  const addresses = new Map(before?.addresses);
  const titles = new Map(before?.titles);
  for (const document of gone) {
    if (document.url !== null && addresses.get(plainAddress(document.url)) === document.id)
      addresses.delete(plainAddress(document.url));
    for (const { key } of titlesOf(document)) {
      const others = (titles.get(key) ?? []).filter((title) => title.document !== document.id);
      if (others.length === 0) titles.delete(key);
      else titles.set(key, others);
    }
  }
  for (const document of come) {
    if (document.url !== null) addresses.set(plainAddress(document.url), document.id);
    for (const { key, title } of titlesOf(document)) titles.set(key, [...(titles.get(key) ?? []), title]);
  }
  return { addresses, titles };
}

function titlesOf({ id, title }: Document): { key: string; title: Title }[] {
  return [id, title].flatMap((text) => {
    const first = tokens(text, TITLE_BEGINS).map(({ word }) => word);
    return first.length < TITLE_BEGINS ? [] : [{ key: beginningOf(first), title: { text, document: id } }];
  });
}
