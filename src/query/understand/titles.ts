import { beginningOf, TITLE_BEGINS } from '../index/articles.ts';
import type { DossierIndex } from '../index/dossier-index.ts';
import type { Token } from '../words/tokens.ts';
import type { Named } from './addresses.ts';

/** The documents whose headline or id was pasted, whole. Read before dates and numbers: headlines hold both. */
export function titlesIn(tokens: readonly Token[], { articles }: DossierIndex): Named {
  const words = tokens.map(({ word }) => word);
  const documents: string[] = [];
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at + TITLE_BEGINS <= words.length; at += 1)
    for (const title of articles.titles.get(beginningOf(words, at)) ?? []) {
      const last = tokens[at + title.words.length - 1];
      const isWhole = title.words.every((word, nth) => words[at + nth] === word);
      const start = tokens[at]?.start;
      if (!isWhole || start === undefined || last === undefined) continue;
      documents.push(title.document);
      spans.push({ start, end: last.end });
    }
  return { documents, spans };
}
