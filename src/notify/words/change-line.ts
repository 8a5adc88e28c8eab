import { documentLinks } from '../../chat/document-links.ts';
import type { Line } from '../../chat/reply.ts';
import type { Dossier } from '../../claims/record/dossier.ts';
import { writeClaim } from '../../ledger/ledger/claim-text.ts';
import { changeBetween } from '../../ledger/ledger/entry.ts';
import type { ClaimNews } from '../../ledger/outbox/contents.ts';
import { difference } from './difference.ts';
import { said, withoutStop } from './said.ts';

/** Whether a claim is otherwise than this place was told: held and restored within a minute is not. */
export const isNews = ({ before, after }: ClaimNews): boolean =>
  before === null || writeClaim(before.claim) !== writeClaim(after.claim);

/** What became of a claim, in one sentence without its full stop. */
export function changeText({ before, after }: ClaimNews, dossier: Dossier): string {
  const { claim } = after;
  const reason = claim.statusReason === null ? '' : `. Why: ${withoutStop(claim.statusReason)}`;
  switch (changeBetween(before?.claim ?? null, claim.status)) {
    case 'published':
      return claim.status === 'current'
        ? `New. ${said(claim, dossier)}`
        : `New, and ${claim.status}. ${said(claim, dossier)}${reason}`;
    case 'amended':
      return before === null ? said(claim, dossier) : difference(before.claim, claim, dossier);
    case 'held':
      return `Held, in doubt. ${said(claim, dossier)}${reason}`;
    case 'superseded':
      return `Superseded: its source has corrected it. ${said(claim, dossier)}${reason}`;
    case 'retracted':
      return `Retracted. ${said(claim, dossier)}${reason}`;
    case 'restored':
      return `Stands again. ${said(claim, dossier)}`;
  }
}

/** The same with who recorded it, and the articles. */
export function changeLine(news: ClaimNews, dossier: Dossier): Line {
  const { actor, reason } = news.after;
  const why = reason === null || reason === news.after.claim.statusReason ? '' : `, ${withoutStop(reason)}`;
  // The files may no longer have an article that the ledger's text names.
  const known = news.after.claim.mentions.some(({ document }) => dossier.documents.has(document));
  const links = known ? documentLinks(news.after.claim, dossier) : [];
  const articles = links.flatMap((link, at) => [at === 0 ? ' ' : '; ', link]);
  const who = news.own ? `${actor}, who follows this here` : actor;
  return [`${changeText(news, dossier)}.`, ...articles, ` (recorded by ${who}${why})`];
}
