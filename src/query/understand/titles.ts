import { beginningOf, TITLE_BEGINS } from '../index/articles.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import { type Token, words } from '../words/tokens.ts';
import { type Named, NONE } from './addresses.ts';

/** The documents whose headline or id was pasted, whole. Read before dates and numbers: headlines hold both. */
export function titlesIn(tokens: readonly Token[], { articles }: DossierIndex): Named {
  if (tokens.length < TITLE_BEGINS) return NONE;
  const typed = tokens.map(({ word }) => word);
  const documents: string[] = [];
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at + TITLE_BEGINS <= typed.length; at += 1)
    for (const { text, document } of articles.titles.get(beginningOf(typed, at)) ?? []) {
      const title = words(text);
      const last = tokens[at + title.length - 1];
      const isWhole = title.every((word, nth) => typed[at + nth] === word);
      const start = tokens[at]?.start;
      if (!isWhole || start === undefined || last === undefined) continue;
      documents.push(document);
      spans.push({ start, end: last.end });
    }
  return { documents, spans };
}
