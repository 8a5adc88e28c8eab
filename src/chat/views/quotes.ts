import type { AnyClaim } from '../../claims/figures/index.ts';
import { isComputed } from '../../claims/figures/index.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import type { Mention } from '../../claims/record/mention.ts';
import { mentionLink } from '../document-links.ts';
import { pageOf } from '../page.ts';
import type { Line } from '../reply.ts';
import type { View } from './view.ts';

/** A claim may stand in many articles: two of them fill a message. */
const CLAIMS_A_PAGE = 2;

/** The evidence: every place where a claim is printed, in its own words. */
export const quotes: View = {
  label: 'Sources and quotes',
  has: ({ claims }) => claims.length > 0,
  show({ claims, dossier }, asked) {
    // A sum has no words of its own; those of its parts stand with them.
    const stated = claims.filter((claim) => !isComputed(claim));
    const { items, of } = pageOf(stated, asked, CLAIMS_A_PAGE);
    const blocks = items.map((claim) => ({
      kind: 'list' as const,
      title: claim.statement,
      entries: claim.mentions.map((mention) => entry(claim, mention, dossier)),
    }));
    return { blocks, pages: of };
  },
};

function entry(claim: AnyClaim, mention: Mention, dossier: Dossier): { title: Line; detail: Line } {
  const words = mention.quote === null ? `In our words: ${mention.paraphrase}` : `“${mention.quote}”`;
  return { title: [words], detail: [mentionLink(claim, mention.document, dossier)] };
}
