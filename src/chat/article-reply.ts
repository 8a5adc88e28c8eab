import type { Claim } from '../claims/record/claim.ts';
import type { Document } from '../claims/record/document.ts';
import type { Dossier } from '../claims/record/dossier.ts';
import { dayInWords } from '../claims/words/day.ts';
import { saidInWords } from '../claims/words/said.ts';
import { namesOf, sourceName } from '../claims/words/speaker.ts';
import { cautionsOn } from '../query/answer/cautions.ts';
import { counted } from '../query/answer/counts.ts';
import type { Line, Reply } from './reply.ts';

/** More would bury the message that the link stands in. */
const SHOWN = 8;

/**
 * The article behind an address, exactly as it was recorded, with the claims it carries; null for one that
 * no dossier holds, that carries nothing to show, or whose site is not among the dossier's `unfurlDomains`.
 */
export function articleReply(url: string, dossiers: readonly Dossier[]): Reply | null {
  for (const dossier of dossiers) {
    const document = [...dossier.documents.values()].find((each) => each.url === url);
    if (document === undefined || !isOpen(url, dossier)) continue;
    const claims = [...dossier.claims.values()].filter(
      ({ status, mentions }) =>
        status === 'current' && mentions.some((mention) => mention.document === document.id),
    );
    if (claims.length > 0) return describe(document, claims, dossier);
  }
  return null;
}

/** A domain stands for itself and for what lies below it: `babel.ua` for `www.babel.ua` too. */
function isOpen(url: string, { unfurlDomains }: Dossier): boolean {
  const { hostname } = new URL(url);
  return unfurlDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

function describe(document: Document, claims: readonly Claim[], dossier: Dossier): Reply {
  const outlet = sourceName(document.outlet, dossier);
  const day = dayInWords(document.publishedOn, 'short');
  const lead = `${outlet}, ${day}: ${counted(claims.length, 'claim')} from it in the dossier “${dossier.title}”.`;
  const more = claims.length - SHOWN;
  return {
    to: 'channel',
    summary: lead,
    blocks: [
      { kind: 'lead', text: lead },
      {
        kind: 'list',
        title: '',
        entries: claims
          .slice(0, SHOWN)
          .map((claim) => ({ title: [claim.statement], detail: whoAndWhen(claim, dossier) })),
      },
      ...(more > 0 ? [{ kind: 'footnote' as const, line: [`And ${more} more. Ask about its topics.`] }] : []),
    ],
  };
}

function whoAndWhen(claim: Claim, dossier: Dossier): Line {
  return [
    [`${namesOf(claim, dossier)}, ${saidInWords(claim, 'short')}.`, ...cautionsOn(claim, dossier)].join(' '),
  ];
}
