import type { AnyClaim } from '../claims/figures/index.ts';
import type { Document } from '../claims/record/document.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { dayInWords } from '../claims/words/day.ts';
import { listInWords } from '../claims/words/list.ts';
import { sourceName } from '../claims/words/speaker.ts';
import type { Link } from './reply.ts';

/** The articles a claim stands in, oldest first, each once: "Babel via Yonhap, 27 Mar 2025". */
export function documentLinks(claim: AnyClaim, dossier: Dossier): readonly [Link, ...Link[]] {
  const [first, ...rest] = [...new Set(claim.mentions.map(({ document }) => document))]
    .flatMap((id) => dossier.documents.get(id) ?? [])
    .sort((a, b) => (a.publishedOn.to < b.publishedOn.to ? -1 : 1))
    .map((document) => linkTo(claim, document, dossier));
  // The loader refuses a claim without a mention and a mention without its document.
  if (first === undefined) throw new Error(`claim ${claim.id} stands in no document`);
  return [first, ...rest];
}

/** One of them, by its id. */
export function mentionLink(claim: AnyClaim, id: string, dossier: Dossier): Link {
  const document = dossier.documents.get(id);
  return document ? linkTo(claim, document, dossier) : { text: id, href: null };
}

function linkTo(claim: AnyClaim, document: Document, dossier: Dossier): Link {
  const relays = claim.mentions
    .filter((mention) => mention.document === document.id)
    .flatMap(({ relay }) => relay)
    .filter((id) => id !== document.outlet);
  const via = listInWords([...new Set(relays)].map((id) => sourceName(id, dossier)));
  const outlet = sourceName(document.outlet, dossier);
  const day = dayInWords(document.publishedOn, 'short');
  return { text: `${outlet}${via === '' ? '' : ` via ${via}`}, ${day}`, href: document.url };
}
